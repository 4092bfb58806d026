/** Undo and redo of any change, always told with the sentence of what was taken back. */
import { tell } from '../state/notices.ts';
import { api } from './api.ts';
import { explain } from './errors.ts';

// On a screen that shows several clients, undo means the one that this window changed last.
let lastChanged: string | undefined;

export function rememberChange(clientId: string | undefined): void {
  lastChanged = clientId ?? lastChanged;
}

/** Takes back (or does again) the newest command of the client on the screen, else of the one changed last. */
export async function stepHistory(
  direction: 'undo' | 'redo',
  currentClientId: string | undefined,
): Promise<void> {
  const clientId = currentClientId ?? lastChanged;
  if (clientId === undefined) {
    tell({ tone: 'failed', message: `There is nothing to ${direction} yet.` });
    return;
  }
  const back = direction === 'undo' ? 'redo' : 'undo';
  try {
    const { sentence } = await api.history[direction].call({ clientId });
    rememberChange(clientId);
    tell({
      tone: 'done',
      message: `${direction === 'undo' ? 'Undone' : 'Done again'}: ${sentence}`,
      action: { label: back === 'redo' ? 'Redo' : 'Undo', run: () => void stepHistory(back, clientId) },
    });
  } catch (error) {
    const { sentence, next } = explain(error);
    tell({ tone: 'failed', message: sentence, next });
  }
}

/** Takes back one command if it is still the newest, so that an old notice never undoes a later change. */
export async function undoCommand(clientId: string, commandId: string): Promise<void> {
  const [newest] = await api.history.list.call({ clientId, limit: 1 });
  if (newest?.id === commandId) return stepHistory('undo', clientId);
  tell({
    tone: 'failed',
    message: 'Something else was changed after that, so it was left as it is.',
    next: 'Undo takes back one change after the other, the newest first.',
  });
}
