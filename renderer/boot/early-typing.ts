/**
 * What is typed after the palette was asked for and before its field is there: it belongs to the palette, and by no means to
 * the screen behind it, where a letter would begin to edit a cell.
 */
import { setOpen, useUi } from '../state/ui.ts';

let typed = '';
let isCatching = false;

/** From the key that opens the palette until `takeEarlyTyping`. */
export function catchEarlyTyping(): void {
  typed = '';
  if (isCatching) return;
  isCatching = true;
  addEventListener('keydown', hear, { capture: true });
}

/** The field is there: gives back what was typed meanwhile. */
export function takeEarlyTyping(): string {
  const text = typed;
  stop();
  return text;
}

function hear(event: KeyboardEvent): void {
  if (!useUi.getState().open.palette) {
    stop();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') setOpen('palette', false);
  else if (event.key === 'Backspace') typed = typed.slice(0, -1);
  else if ([...event.key].length === 1) typed += event.key;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function stop(): void {
  typed = '';
  isCatching = false;
  removeEventListener('keydown', hear, { capture: true });
}
