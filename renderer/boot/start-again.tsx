import { EmptyState } from '../ui/empty-state.tsx';

/** Shown where the web host does not know this tab. */
export function StartAgain() {
  return (
    <main>
      <EmptyState title="Open Throughline from its start link">
        Each start prints a link of its own, and the link works once. If Throughline is no longer running,
        start it again and open the link it prints.
      </EmptyState>
    </main>
  );
}
