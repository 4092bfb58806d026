import type { KeyboardEvent } from 'react';

/** The arrow keys go from one link of a list to the next. */
export function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const entries = [...event.currentTarget.querySelectorAll('a')];
  const at = entries.indexOf(document.activeElement as HTMLAnchorElement);
  event.preventDefault();
  entries[at + step]?.focus();
}
