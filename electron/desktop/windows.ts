/** The app's windows: how they are made, which one is in use, and what the menu says to it. */
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import type { AppCommand } from '#shared/contract/commands.ts';
import type { AppPort } from '../app/host.ts';
import { appPage } from './app-protocol.ts';
import type { ShellElectron, ShellWindow } from './electron-api.ts';
import { handOverPorts } from './port-handover.ts';
import { watchWindow } from './window-faults.ts';
import { placeWindow, smallestWindow, type WindowState, type WindowStateFile } from './window-state.ts';

export interface WindowsOptions {
  electron: ShellElectron;
  preloadFile: string;
  stateFile: WindowStateFile;
  /** Puts the app on the other end of a window's port. */
  connect(port: AppPort): void;
  /** Brings a menu command to the one window that holds `port`. */
  sendMenuCommand(command: AppCommand, port: AppPort): void;
  onFault(error: unknown): void;
}

interface OpenWindow {
  readonly window: ShellWindow;
  readonly port: () => AppPort | undefined;
}

/** A second window stands this far from the one it was opened from, in pixels. */
const cascade = 28;

export class Windows {
  readonly #options: WindowsOptions;
  /** In the order of their last use; the one in use is last. */
  #inUse: OpenWindow[] = [];
  #background: string;

  constructor(options: WindowsOptions) {
    this.#options = options;
    const systemBackground = options.electron.nativeTheme.shouldUseDarkColors ? '#18191d' : '#ffffff';
    this.#background = options.stateFile.saved?.background ?? systemBackground;
  }

  /** The window used last, if any is open. */
  get current(): ShellWindow | undefined {
    return this.#inUse.at(-1)?.window;
  }

  /** Opens one more window on our page. */
  open(): void {
    const { electron, stateFile, onFault } = this.#options;
    const saved = this.#inUse.length === 0 ? stateFile.saved : undefined;
    const window = new electron.BrowserWindow(this.#look(this.#place()));
    this.#adopt(window);
    watchWindow(window, electron.dialog, onFault);
    window.on('ready-to-show', () => appear(window, saved));
    window.loadURL(appPage).catch((error) => {
      onFault(error);
      if (!window.isDestroyed()) appear(window, saved);
    });
  }

  /** Brings the window in use to the front, or opens one. */
  focus(): void {
    const window = this.current;
    if (!window) {
      this.open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  /** Tells the window in use what was chosen; where none is open, opens one. */
  send(command: AppCommand): void {
    const current = this.#inUse.at(-1);
    if (current) this.#tell(current, command);
    else this.open();
  }

  #tell({ port }: OpenWindow, command: AppCommand): void {
    const held = port();
    if (held) this.#options.sendMenuCommand(command, held);
  }

  #adopt(window: ShellWindow): void {
    const { electron, connect } = this.#options;
    const contents = window.webContents;
    const open = { window, port: handOverPorts(contents, electron.MessageChannelMain, connect) };
    const keep = () => this.#keep(window);
    this.#inUse.push(open);
    window.on('focus', () => {
      this.#inUse = [...this.#inUse.filter((other) => other !== open), open];
    });
    window.on('closed', () => {
      this.#inUse = this.#inUse.filter((other) => other !== open);
    });
    window.on('resize', keep);
    window.on('move', keep);
    window.on('maximize', keep);
    window.on('unmaximize', keep);
    window.on('close', keep);
    contents.on('did-change-theme-color', (_event, color) => {
      if (color === null) return;
      this.#background = color;
      window.setBackgroundColor(color);
      keep();
    });
    contents.on('zoom-changed', (_event, direction) =>
      this.#tell(open, direction === 'in' ? 'text-larger' : 'text-smaller'),
    );
  }

  #keep(window: ShellWindow): void {
    this.#options.stateFile.keep({
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
      background: this.#background,
    });
  }

  #place(): Rectangle {
    const { electron, stateFile } = this.#options;
    const beside = this.current?.getNormalBounds();
    const wanted = beside
      ? { ...beside, x: beside.x + cascade, y: beside.y + cascade }
      : stateFile.saved?.bounds;
    const workAreas = electron.screen.getAllDisplays().map((display) => display.workArea);
    return placeWindow(wanted, workAreas, electron.screen.getPrimaryDisplay().workArea);
  }

  #look(bounds: Rectangle): BrowserWindowConstructorOptions {
    const { electron, preloadFile } = this.#options;
    return {
      ...bounds,
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      title: 'Throughline',
      backgroundColor: this.#background,
      show: false,
      webPreferences: {
        preload: preloadFile,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        devTools: !electron.app.isPackaged,
      },
    };
  }
}

// Maximising shows a hidden window, so both wait until there is something to see.
function appear(window: ShellWindow, saved: WindowState | undefined): void {
  if (saved?.isMaximised) window.maximize();
  else window.show();
  if (saved?.isFullScreen) window.setFullScreen(true);
}
