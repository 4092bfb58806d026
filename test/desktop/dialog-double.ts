/** Electron's dialogs: each waits until the test answers it. */
import type * as Electron from 'electron';
import type { ShellDialog } from '#electron/desktop/electron-api.ts';

/** A question on screen. */
export interface Asked {
  readonly window: object | undefined;
  readonly options: Electron.MessageBoxOptions;
  /** Presses the button of that label. */
  press(label: string): void;
}

interface AskedWhich {
  readonly window: object | undefined;
  readonly options: Electron.OpenDialogOptions;
  /** Chooses a folder, or cancels. */
  choose(path: string | undefined): void;
}

interface AskedWhere {
  readonly window: object | undefined;
  readonly options: Electron.SaveDialogOptions;
  /** Chooses a path, or cancels. */
  choose(path: string | undefined): void;
}

export class DialogDouble implements ShellDialog {
  readonly questions: Asked[] = [];
  readonly saves: AskedWhere[] = [];
  readonly opens: AskedWhich[] = [];
  readonly errors: { title: string; content: string }[] = [];
  /** The label pressed in dialogs that block. */
  syncAnswer = '';
  readonly syncQuestions: Electron.MessageBoxSyncOptions[] = [];

  /** The question asked last. */
  get question(): Asked {
    const last = this.questions.at(-1);
    if (!last) throw new Error('Nothing was asked');
    return last;
  }

  showErrorBox(title: string, content: string): void {
    this.errors.push({ title, content });
  }

  showMessageBox(
    window: object,
    options: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue>;
  showMessageBox(options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue>;
  showMessageBox(
    first: object | Electron.MessageBoxOptions,
    second?: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue> {
    const options = second ?? ('message' in first ? first : { message: '' });
    return new Promise((resolve) => {
      const answer = (response: number) => resolve({ response, checkboxChecked: false });
      this.questions.push({
        window: second && first,
        options,
        press: (label) => answer(indexOf(label, options.buttons)),
      });
      options.signal?.addEventListener('abort', () => answer(options.cancelId ?? 0));
    });
  }

  showMessageBoxSync(_window: object, options: Electron.MessageBoxSyncOptions): number {
    this.syncQuestions.push(options);
    return indexOf(this.syncAnswer, options.buttons);
  }

  showSaveDialog(
    window: object,
    options: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue>;
  showSaveDialog(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
  showSaveDialog(
    first: object | Electron.SaveDialogOptions,
    second?: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> {
    return new Promise((resolve) => {
      this.saves.push({
        window: second && first,
        options: second ?? first,
        choose: (filePath = '') => resolve({ canceled: filePath === '', filePath }),
      });
    });
  }

  showOpenDialog(
    window: object,
    options: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue>;
  showOpenDialog(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
  showOpenDialog(
    first: object | Electron.OpenDialogOptions,
    second?: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue> {
    return new Promise((resolve) => {
      this.opens.push({
        window: second && first,
        options: second ?? first,
        choose: (path) =>
          resolve({ canceled: path === undefined, filePaths: path === undefined ? [] : [path] }),
      });
    });
  }
}

function indexOf(label: string, buttons: readonly string[] = []): number {
  const index = buttons.indexOf(label);
  if (index === -1) throw new Error(`There is no button "${label}" among ${buttons.join(', ')}`);
  return index;
}
