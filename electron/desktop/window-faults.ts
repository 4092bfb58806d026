/** What a person is told when a window's process dies, hangs, or holds something unsaved. */
import type { ShellDialog, ShellWindow } from './electron-api.ts';

/** Watches one window; `onFault` puts what happened in the log. */
export function watchWindow(
  window: ShellWindow,
  dialog: ShellDialog,
  onFault: (error: unknown) => void,
): void {
  const contents = window.webContents;
  let question: AbortController | undefined;
  let isRestarting = false;

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    question?.abort();
    if (reason === 'clean-exit' || isRestarting) return;
    onFault(new Error(`A window's process ended: ${reason}, exit code ${exitCode}`));
    offerReload(window, dialog).catch(onFault);
  });
  contents.on('unresponsive', () => {
    question?.abort();
    question = new AbortController();
    wantsRestart(window, dialog, question.signal)
      .then((restarts) => restarts && restart())
      .catch(onFault);
  });
  contents.on('responsive', () => question?.abort());
  contents.on('did-navigate', () => {
    isRestarting = false;
  });
  contents.on('will-prevent-unload', (event) => {
    if (leavesWithoutSaving(window, dialog)) event.preventDefault();
  });

  function restart(): void {
    if (window.isDestroyed()) return;
    isRestarting = true;
    contents.forcefullyCrashRenderer();
    contents.reload();
  }
}

async function offerReload(window: ShellWindow, dialog: ShellDialog): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window stopped working',
    detail: 'Everything you saved is safe. Reload the window to go on.',
    buttons: ['Reload', 'Close window'],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else window.destroy();
}

async function wantsRestart(window: ShellWindow, dialog: ShellDialog, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This window does not respond',
    detail: 'It may be busy. Everything you saved is safe if you reload it.',
    buttons: ['Wait', 'Reload'],
    defaultId: 0,
    cancelId: 0,
    signal,
  });
  return response === 1;
}

function leavesWithoutSaving(window: ShellWindow, dialog: ShellDialog): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: 'Leave without saving?',
    detail: 'What you were typing has not been saved yet.',
    buttons: ['Stay', 'Leave'],
    defaultId: 0,
    cancelId: 0,
  });
  return choice === 1;
}
