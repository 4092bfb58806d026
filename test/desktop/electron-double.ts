/**
 * Electron without its binary. It implements the same narrow interfaces that the real module is checked against in
 * `electron/desktop/main.ts`, and behaves as Electron's documentation says, including what it refuses and when.
 */
import { statSync } from 'node:fs';
import type * as Electron from 'electron';
import type { ApplicationEvents, ShellApplication, ShellElectron } from '#electron/desktop/electron-api.ts';
import { DialogDouble } from './dialog-double.ts';
import { Emitter, preventable } from './events.ts';
import { ChannelDouble } from './port-double.ts';
import { SafeStorageDouble } from './safe-storage-double.ts';
import { SessionDouble } from './session-double.ts';
import { WindowDouble } from './window-double.ts';

export class ElectronDouble implements ShellElectron {
  readonly app = new ApplicationDouble(() => this.windows);
  readonly dialog = new DialogDouble();
  readonly Menu = new MenuDouble();
  readonly MessageChannelMain = ChannelDouble;
  readonly nativeTheme = { shouldUseDarkColors: false };
  readonly protocol = new ProtocolDouble(() => this.app.isReady);
  readonly safeStorage = new SafeStorageDouble();
  readonly shell = new SystemShellDouble();
  readonly BrowserWindow: new (
    options: Electron.BrowserWindowConstructorOptions,
  ) => WindowDouble;
  displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];
  /** Every window that is open, the focused one last. */
  windows: WindowDouble[] = [];
  /** Set by a test: what loading a page ends in. */
  loadFailure: Error | undefined;
  readonly #session = new SessionDouble();

  constructor() {
    const electron = this;
    this.BrowserWindow = class extends WindowDouble {
      constructor(options: Electron.BrowserWindowConstructorOptions) {
        electron.assertReady('BrowserWindow');
        super(
          options,
          (window) => electron.#forget(window),
          (window) => electron.#raise(window),
        );
        this.loadFailure = electron.loadFailure;
        electron.windows.push(this);
        electron.app.tell('web-contents-created', preventable({}), this.webContents);
      }
    };
  }

  get screen() {
    this.assertReady('screen');
    return { getAllDisplays: () => this.displays, getPrimaryDisplay: () => firstOf(this.displays) };
  }

  get session(): { defaultSession: SessionDouble } {
    this.assertReady('session.defaultSession');
    return { defaultSession: this.#session };
  }

  /** The window opened last. */
  get window(): WindowDouble {
    const last = this.windows.at(-1);
    if (!last) throw new Error('No window is open');
    return last;
  }

  assertReady(what: string): void {
    if (!this.app.isReady) throw new Error(`${what} cannot be used before the app is ready`);
  }

  #raise(window: WindowDouble): void {
    this.windows = [...this.windows.filter((other) => other !== window), window];
  }

  #forget(window: WindowDouble): void {
    this.windows = this.windows.filter((other) => other !== window);
    if (this.windows.length === 0 && !this.app.isQuitting) this.app.tell('window-all-closed');
  }
}

export class ApplicationDouble extends Emitter<ApplicationEvents> implements ShellApplication {
  readonly paths = new Map([['documents', '/home/person/Documents']]);
  isPackaged = true;
  /** What the process was started with, without the dashes. */
  readonly switches = new Set<string>();
  readonly commandLine = { hasSwitch: (name: string) => this.switches.has(name) };
  isReady = false;
  isQuitting = false;
  isSandboxed = false;
  isFirstInstance = true;
  name = 'electron';
  userModelId: string | undefined;
  aboutPanel: Electron.AboutPanelOptionsOptions | undefined;
  /** Undefined while the process runs. */
  exitCode: number | undefined;
  readonly #windows: () => WindowDouble[];

  constructor(windows: () => WindowDouble[]) {
    super();
    this.#windows = windows;
  }

  async whenReady(): Promise<void> {
    await Promise.resolve();
    this.isReady = true;
  }

  enableSandbox(): void {
    if (this.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return this.isFirstInstance;
  }

  setPath(name: string, path: string): void {
    if (!statSync(path).isDirectory()) throw new Error(`Failed to set path ${path}`);
    this.paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  getVersion(): string {
    return '1.2.3';
  }

  setName(name: string): void {
    this.name = name;
  }

  setAboutPanelOptions(options: Electron.AboutPanelOptionsOptions): void {
    this.aboutPanel = options;
  }

  setAppUserModelId(id: string): void {
    this.userModelId = id;
  }

  /** Closes every window, then ends the process unless somebody holds it back. */
  quit(): void {
    if (this.exitCode !== undefined) return;
    this.isQuitting = true;
    for (const window of this.#windows()) window.close();
    const event = preventable({});
    this.tell('will-quit', event);
    if (!event.defaultPrevented) this.exitCode = 0;
  }

  exit(exitCode = 0): void {
    this.exitCode ??= exitCode;
    this.isQuitting = true;
    for (const window of this.#windows()) window.destroy();
  }
}

export class ProtocolDouble {
  readonly schemes: Electron.CustomScheme[] = [];
  readonly #handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly #isReady: () => boolean;

  constructor(isReady: () => boolean) {
    this.#isReady = isReady;
  }

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (this.#isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    this.schemes.push(...schemes);
  }

  handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void {
    this.#handlers.set(scheme, handler);
  }

  /** What a page's request ends in. The address arrives as it was written: a page can be made to ask for anything. */
  async request(url: string, method = 'GET'): Promise<Response> {
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`net::ERR_UNKNOWN_URL_SCHEME ${url}`);
    return handler(new Request(url, { method }));
  }
}

export class MenuDouble {
  template: Electron.MenuItemConstructorOptions[] = [];

  buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): { template: typeof template } {
    return { template };
  }

  setApplicationMenu(menu: { template: Electron.MenuItemConstructorOptions[] } | null): void {
    this.template = menu?.template ?? [];
  }

  /** What choosing the item of that id does. */
  click(id: string): void {
    const item = this.template.flatMap(itemsUnder).find((candidate) => candidate.id === id);
    if (!item?.click) throw new Error(`There is no menu item ${id}`);
    Reflect.apply(item.click, undefined, []);
  }
}

/** Every item below one of a menu, at any depth. */
export function itemsUnder(item: Electron.MenuItemConstructorOptions): Electron.MenuItemConstructorOptions[] {
  return Array.isArray(item.submenu) ? item.submenu.flatMap((inner) => [inner, ...itemsUnder(inner)]) : [];
}

export class SystemShellDouble {
  readonly opened: string[] = [];
  readonly revealed: string[] = [];

  async openExternal(url: string): Promise<void> {
    this.opened.push(url);
  }

  showItemInFolder(path: string): void {
    this.revealed.push(path);
  }
}

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (!first) throw new Error('There is no display');
  return first;
}
