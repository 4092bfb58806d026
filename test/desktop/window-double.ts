/** Electron's windows, without a screen. */
import type * as Electron from 'electron';
import type { ShellWindow, WindowEvents } from '#electron/desktop/electron-api.ts';
import { Emitter, preventable } from './events.ts';
import { ContentsDouble } from './page-double.ts';

export class WindowDouble extends Emitter<WindowEvents> implements ShellWindow {
  readonly webContents = new ContentsDouble();
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  bounds: Electron.Rectangle;
  background: string | undefined;
  isShown = false;
  /** True when the person saw the window before the page had painted. */
  wasShownEarly = false;
  #isReady = false;
  #isMaximised = false;
  #isMinimised = false;
  #isFullScreen = false;
  #isDestroyed = false;
  readonly #onClosed: (window: WindowDouble) => void;
  readonly #onFocus: (window: WindowDouble) => void;
  /** Set by a test: what loading a page ends in. */
  loadFailure: Error | undefined;

  constructor(
    options: Electron.BrowserWindowConstructorOptions,
    onClosed: (window: WindowDouble) => void,
    onFocus: (window: WindowDouble) => void,
  ) {
    super();
    this.options = options;
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 0,
      height: options.height ?? 0,
    };
    this.#onClosed = onClosed;
    this.#onFocus = onFocus;
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    await Promise.resolve();
    if (this.loadFailure) throw this.loadFailure;
    this.#isReady = true;
    if (!this.#isDestroyed) this.tell('ready-to-show');
  }

  show(): void {
    this.#assertAlive();
    this.isShown = true;
    this.wasShownEarly ||= !this.#isReady;
  }

  focus(): void {
    this.#assertAlive();
    this.#onFocus(this);
    this.tell('focus');
  }

  minimise(): void {
    this.#isMinimised = true;
  }

  restore(): void {
    this.#isMinimised = false;
  }

  maximize(): void {
    this.show();
    this.#isMaximised = true;
    this.tell('maximize');
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen;
  }

  setBackgroundColor(colour: string): void {
    this.background = colour;
  }

  moveTo(bounds: Electron.Rectangle): void {
    const isMoved = bounds.x !== this.bounds.x || bounds.y !== this.bounds.y;
    const isResized = bounds.width !== this.bounds.width || bounds.height !== this.bounds.height;
    this.bounds = bounds;
    if (isMoved) this.tell('move');
    if (isResized) this.tell('resize');
  }

  getNormalBounds = (): Electron.Rectangle => {
    this.#assertAlive();
    return this.bounds;
  };
  isMaximized = (): boolean => this.#isMaximised;
  isMinimized = (): boolean => this.#isMinimised;
  isFullScreen = (): boolean => this.#isFullScreen;
  isDestroyed = (): boolean => this.#isDestroyed;

  /** What the person's click on the window's cross does; a page with unsaved text may hold it back. */
  close(options: { hasUnsavedText?: boolean } = {}): void {
    if (options.hasUnsavedText) {
      const event = preventable({});
      this.webContents.tell('will-prevent-unload', event);
      if (!event.defaultPrevented) return;
    }
    this.tell('close');
    this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.webContents.tell('destroyed');
    this.tell('closed');
    this.#onClosed(this);
  }

  #assertAlive(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }
}
