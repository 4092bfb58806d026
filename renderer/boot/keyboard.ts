import { useEffect } from 'react';
import { isMac } from '../state/platform.ts';
import { commandFor, heldBy, sequencePause } from '../state/shortcuts.ts';
import { runCommand } from './commands.ts';
import { isTextField } from './text-field.ts';

/** Hears the shortcuts of state/shortcuts.ts in the whole window, where no component used the key itself. */
export function useKeyboard(): void {
  useEffect(() => {
    let held = '';
    let heldSince = 0;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const isTyping = isTextField(event.target);
      const recent = event.timeStamp - heldSince < sequencePause ? held : '';
      const command = commandFor(event, recent, isTyping, isMac);
      held = command || isTyping ? '' : heldBy(event);
      heldSince = event.timeStamp;
      if (!command) return;
      event.preventDefault();
      runCommand(command);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
