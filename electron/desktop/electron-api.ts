/**
 * The part of Electron that the shell uses, each piece taken from Electron's own declarations. `main.ts` passes the
 * real module and the tests a double: the compiler holds both to this file, so neither can drift.
 */
import type * as Electron from 'electron';
import type { AppPort } from '../app/host.ts';

export interface ShellElectron {
  readonly app: ShellApplication;
  readonly BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => ShellWindow;
  readonly dialog: ShellDialog;
  readonly Menu: ShellMenu;
  readonly MessageChannelMain: new () => { port1: ShellPort; port2: ShellPort };
  readonly nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors'>;
  readonly protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
  readonly safeStorage: Pick<
    Electron.SafeStorage,
    'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
  >;
  readonly screen: { getAllDisplays(): ShellDisplay[]; getPrimaryDisplay(): ShellDisplay };
  readonly session: { readonly defaultSession: ShellSession };
  readonly shell: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'>;
}

export interface ShellApplication
  extends Pick<
    Electron.App,
    | 'enableSandbox'
    | 'exit'
    | 'getPath'
    | 'getVersion'
    | 'isPackaged'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setAboutPanelOptions'
    | 'setAppUserModelId'
    | 'setName'
    | 'setPath'
    | 'whenReady'
  > {
  readonly commandLine: Pick<Electron.CommandLine, 'hasSwitch'>;
  readonly on: Listen<ApplicationEvents>;
}

export interface ApplicationEvents {
  activate: [];
  'second-instance': [];
  'session-created': [session: ShellSession];
  'web-contents-created': [event: Electron.Event, contents: ShellContents];
  'will-quit': [event: Electron.Event];
  'window-all-closed': [];
}

export interface ShellWindow
  extends Pick<
    Electron.BrowserWindow,
    | 'close'
    | 'destroy'
    | 'focus'
    | 'getNormalBounds'
    | 'isDestroyed'
    | 'isFullScreen'
    | 'isMaximized'
    | 'isMinimized'
    | 'loadURL'
    | 'maximize'
    | 'restore'
    | 'setBackgroundColor'
    | 'setFullScreen'
    | 'show'
  > {
  readonly webContents: ShellContents;
  readonly on: Listen<WindowEvents>;
}

export interface WindowEvents {
  close: [];
  closed: [];
  focus: [];
  maximize: [];
  move: [];
  'ready-to-show': [];
  resize: [];
  unmaximize: [];
}

export interface ShellContents
  extends Pick<Electron.WebContents, 'forcefullyCrashRenderer' | 'reload' | 'setWindowOpenHandler'> {
  readonly ipc: { on(channel: string, listener: (event: ShellIpcEvent) => void): unknown };
  readonly on: Listen<ContentsEvents>;
}

type Navigation = [details: Electron.Event<{ url: string }>];

export interface ContentsEvents {
  destroyed: [];
  'did-change-theme-color': [event: Electron.Event, color: string | null];
  'did-navigate': [];
  'render-process-gone': [event: Electron.Event, details: Electron.RenderProcessGoneDetails];
  responsive: [];
  'select-bluetooth-device': [
    event: Electron.Event,
    devices: Electron.BluetoothDevice[],
    choose: (deviceId: string) => void,
  ];
  unresponsive: [];
  'will-attach-webview': [event: Electron.Event];
  'will-frame-navigate': Navigation;
  'will-navigate': Navigation;
  'will-prevent-unload': [event: Electron.Event];
  'will-redirect': Navigation;
  'zoom-changed': [event: Electron.Event, direction: 'in' | 'out'];
}

export interface ShellPort extends AppPort {
  emit(event: 'close'): boolean;
}

export interface ShellIpcEvent {
  readonly senderFrame: ShellFrame | null;
}

export interface ShellFrame extends Pick<Electron.WebFrameMain, 'origin' | 'url'> {
  readonly parent: object | null;
  postMessage(channel: string, message: unknown, transfer?: ShellPort[]): void;
}

export interface ShellDialog extends Pick<Electron.Dialog, 'showErrorBox'> {
  showMessageBox(
    window: ParentWindow,
    options: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue>;
  showMessageBox(options: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue>;
  showMessageBoxSync(window: ParentWindow, options: Electron.MessageBoxSyncOptions): number;
  showOpenDialog(
    window: ParentWindow,
    options: Electron.OpenDialogOptions,
  ): Promise<Electron.OpenDialogReturnValue>;
  showOpenDialog(options: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue>;
  showSaveDialog(
    window: ParentWindow,
    options: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue>;
  showSaveDialog(options: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue>;
}

/** What a dialog is attached to. */
type ParentWindow = Pick<Electron.BaseWindow, 'isDestroyed'>;

export interface ShellMenu {
  buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): object;
  setApplicationMenu(menu: object | null): void;
}

export type ShellDisplay = Pick<Electron.Display, 'workArea'>;

type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
/** Every permission that Electron knows. */
export type Permission = Parameters<RequestHandler>[1];
/** Which document asks for a permission. */
export interface PermissionDetails {
  readonly isMainFrame: boolean;
  readonly requestingUrl?: string;
}

export interface ShellSession extends Pick<Electron.Session, 'setSpellCheckerEnabled'> {
  readonly on: Listen<{ 'will-download': [event: Electron.Event] }>;
  readonly webRequest: {
    onBeforeRequest(
      filter: Electron.WebRequestFilter,
      listener: (details: { url: string }, callback: (response: Electron.CallbackResponse) => void) => void,
    ): void;
  };
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: (request: unknown, callback: (streams: null) => void) => void): void;
  setPermissionCheckHandler(
    handler: (
      contents: unknown,
      permission: Permission,
      origin: string,
      details: PermissionDetails,
    ) => boolean,
  ): void;
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: Permission,
      callback: (granted: boolean) => void,
      details: PermissionDetails,
    ) => void,
  ): void;
}

// One overload for each event, as Electron declares them: a misspelt event or a wrong argument does not compile.
type Listen<Events> = Overloads<
  { [Name in keyof Events]: (event: Name, listener: Listener<Events[Name]>) => unknown }[keyof Events]
>;
type Listener<Arguments> = Arguments extends unknown[] ? (...args: Arguments) => void : never;
type Overloads<Union> = (Union extends unknown ? (overload: Union) => void : never) extends (
  overloads: infer All,
) => void
  ? All
  : never;
