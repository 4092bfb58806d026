/** The keys of a session that is being run. They are heard before the app's own, and not while something is typed. */
import { useEffect, useRef } from 'react';
import { sequencePause } from '#renderer/state/shortcuts.ts';

export type RunKeys = Readonly<Record<string, () => void>>;

const fields =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="listbox"]';

/** `keys` are named as `KeyboardEvent.key` with letters large; Escape leaves a field, so that the keys are heard again. */
export function useRunKeys(keys: RunKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  // A letter after G goes to another screen (state/shortcuts.ts) and is none of these.
  const heldSince = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.isComposing || !(target instanceof HTMLElement)) return;
      const isTyping = target.closest(fields) !== null;
      if (isTyping && event.key === 'Escape' && target.closest('[role="dialog"]') === null) {
        target.blur();
        return;
      }
      const isMove = event.altKey && event.key.startsWith('Arrow');
      if ((isTyping && !isMove) || event.ctrlKey || event.metaKey || (event.altKey && !isMove)) return;
      const isSecond = event.timeStamp - heldSince.current < sequencePause;
      heldSince.current = event.key.toUpperCase() === 'G' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (isSecond) return;
      const name = event.key.length === 1 ? event.key.toUpperCase() : event.key;
      const run = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined;
      if (!run) return;
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, []);
}
