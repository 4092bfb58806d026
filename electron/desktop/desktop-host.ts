/** The desktop's own host: system dialogs, the file manager and the browser. */
import { existsSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, win32 } from 'node:path';
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { writeFileWhole } from '#db/files/write-file.ts';
import type { Host, SaveOutcome } from '../app/host.ts';
import type { ShellElectron, ShellWindow } from './electron-api.ts';
import { externalLink } from './external-link.ts';
import { DesktopSecretStore } from './secret-store.ts';

/** Asks the person through system dialogs, attached to the window they work in. */
export class DesktopHost implements Host {
  readonly kind = 'desktop';
  readonly secretStore: DesktopSecretStore;
  readonly #electron: Pick<ShellElectron, 'app' | 'dialog' | 'shell'>;
  readonly #currentWindow: () => ShellWindow | undefined;
  #lastFolder: string | undefined;
  #isAskingAboutLink = false;

  /** @param currentWindow the window used last, if any is open */
  constructor(
    electron: Pick<ShellElectron, 'app' | 'dialog' | 'safeStorage' | 'shell'>,
    platform: NodeJS.Platform,
    currentWindow: () => ShellWindow | undefined,
  ) {
    this.secretStore = new DesktopSecretStore(electron.safeStorage, platform);
    this.#electron = electron;
    this.#currentWindow = currentWindow;
  }

  /** @throws StorageError when the chosen folder cannot be written or the disk is full */
  async saveFile(suggestedName: string, bytes: Uint8Array): Promise<SaveOutcome> {
    // Both kinds of slash are cut off, so that a name cannot choose the folder.
    const name = win32.basename(suggestedName);
    const extension = extname(name).slice(1);
    const { canceled, filePath } = await this.#askWhere({
      defaultPath: join(this.#lastFolder ?? this.#electron.app.getPath('documents'), name),
      filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return { outcome: 'cancelled' };
    writeFileWhole(filePath, bytes);
    this.#lastFolder = dirname(filePath);
    return { outcome: 'saved', path: filePath };
  }

  async reveal(path: string): Promise<boolean> {
    if (!isAbsolute(path) || !existsSync(path)) return false;
    this.#electron.shell.showItemInFolder(path);
    return true;
  }

  async chooseFolder(): Promise<string | undefined> {
    const { canceled, filePaths } = await this.#askWhich({
      buttonLabel: 'Choose',
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    });
    return canceled ? undefined : filePaths[0];
  }

  /** Shows the whole address first; false when it is refused, declined, or another one is being asked about. */
  async openLink(url: string): Promise<boolean> {
    const link = externalLink(url);
    if (!link || this.#isAskingAboutLink) return false;
    this.#isAskingAboutLink = true;
    try {
      if (!(await this.#agreesToOpen(link))) return false;
      await this.#electron.shell.openExternal(link.href);
      return true;
    } finally {
      this.#isAskingAboutLink = false;
    }
  }

  async #agreesToOpen(link: URL): Promise<boolean> {
    const isMail = link.protocol === 'mailto:';
    const { response } = await this.#ask({
      type: 'question',
      message: isMail ? 'Write this e-mail in your mail app?' : 'Open this link in your browser?',
      // The host once more by itself: in a long address it is easily read over.
      detail: isMail ? link.href : `${link.href}\n\nWebsite: ${link.host}`,
      buttons: ['Open', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    return response === 0;
  }

  #ask(options: MessageBoxOptions) {
    const { dialog } = this.#electron;
    const window = this.#currentWindow();
    return window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options);
  }

  #askWhere(options: SaveDialogOptions) {
    const { dialog } = this.#electron;
    const window = this.#currentWindow();
    return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
  }

  #askWhich(options: OpenDialogOptions) {
    const { dialog } = this.#electron;
    const window = this.#currentWindow();
    return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
  }
}
