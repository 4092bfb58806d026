/** Quitting waits until the app has finished what it holds, or the person has waited long enough. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ShellElectron } from './electron-api.ts';

export interface QuittingOptions {
  electron: Pick<ShellElectron, 'app' | 'dialog'>;
  /** Finishes pending work and closes every file. */
  close(): Promise<void>;
  onFault(error: unknown): void;
  /** Milliseconds until the person is asked whether to wait on. */
  patience: number;
}

/**
 * Holds back the end of the process, once the windows are gone, until `close` is done.
 * @returns whether that has begun, from when on nothing new may be opened
 */
export function closeBeforeQuit(options: QuittingOptions): () => boolean {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const { app } = options.electron;
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    closeOrGiveUp(options).then((exitCode) => {
      state = 'closed';
      app.exit(exitCode);
    }, options.onFault);
  });
  return () => state !== 'open';
}

// The exit code: 0 when everything was closed in good order.
async function closeOrGiveUp({ electron, close, onFault, patience }: QuittingOptions): Promise<0 | 1> {
  const done = close().then(
    () => 0 as const,
    (error) => {
      onFault(error);
      return 1 as const;
    },
  );
  for (;;) {
    const result = await Promise.race([done, wait(patience, undefined, { ref: false })]);
    if (result !== undefined) return result;
    if (!(await waitsOn(electron.dialog))) return 1;
  }
}

async function waitsOn(dialog: ShellElectron['dialog']): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Throughline is still finishing its work',
    detail: 'A packet or an import may be under way. What you saved is safe either way.',
    buttons: ['Keep waiting', 'Quit now'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 0;
}
