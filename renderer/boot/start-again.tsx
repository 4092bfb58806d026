import { useEffect } from 'react';
import { EmptyState } from '../ui/empty-state.tsx';

/** Shown where the web host does not know this tab. */
export function StartAgain() {
  useEffect(() => {
    // A new start link of the same address changes nothing but the hash, which loads no page by itself.
    const begin = () => location.hash.startsWith('#code=') && location.reload();
    window.addEventListener('hashchange', begin);
    return () => window.removeEventListener('hashchange', begin);
  }, []);
  return (
    <main>
      <EmptyState title="Open Throughline from its start link">
        Each start prints a link of its own, and the link works once. If Throughline is no longer running,
        start it again and open the link it prints.
      </EmptyState>
    </main>
  );
}
