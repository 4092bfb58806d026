import type { AppCommand } from '#shared/contract/commands.ts';
import { runCommand } from './commands.ts';
import { isTextField } from './text-field.ts';

/** What the application menu asks for: undo and redo belong to the text field that has the focus, where one has. */
export function runMenuCommand(command: AppCommand): void {
  const isFieldsOwn = (command === 'undo' || command === 'redo') && isTextField(document.activeElement);
  // The field's own history has no other way in.
  if (isFieldsOwn) document.execCommand(command);
  else runCommand(command);
}
