/** Composes the desktop: Electron on one side, the app on the other, one message port for each window. */
import { join } from 'node:path';
import { makeFolder } from '#db/files/make-folder.ts';
import type { AppCommand } from '#shared/contract/commands.ts';
import type { AppPort, Host } from '../app/host.ts';
import { declareScheme, serveRenderer } from './app-protocol.ts';
import { guardContents } from './contents-guard.ts';
import { DesktopHost } from './desktop-host.ts';
import type { ShellElectron } from './electron-api.ts';
import { failToStart, watchProcess } from './faults.ts';
import { applicationMenu } from './menu.ts';
import { closeBeforeQuit } from './quitting.ts';
import { guardSession } from './session-guard.ts';
import { refusesSwitches } from './switches.ts';
import { openWindowStateFile } from './window-state.ts';
import { Windows } from './windows.ts';

/** What the shell needs of the app. */
export interface ShellApp {
  /** Serves the contract on one message port until either side closes it. */
  connect(port: AppPort): void;
  /** Publishes a menu command to the window that holds `port`, and to no other. */
  sendMenuCommand(command: AppCommand, port: AppPort): void;
  /** Finishes what is pending and closes every file. */
  close(): Promise<void>;
}

export interface ShellOptions {
  electron: ShellElectron;
  createApp(options: { dataDir: string; host: Host }): Promise<ShellApp>;
  dataDir: string;
  /** The folder of the built renderer. */
  rendererDir: string;
  /** The bundled preload script. */
  preloadFile: string;
  platform: NodeJS.Platform;
  process: Pick<NodeJS.EventEmitter, 'on'>;
  /** Puts an error in the log and answers with the id to look for. */
  logFault(error: unknown): string;
  /** Milliseconds that quitting waits for the app before it asks; ten seconds unless a test is in a hurry. */
  patience?: number;
}

const applicationId = 'app.throughline.desktop';

/**
 * Starts the desktop app. The first part runs before Electron is ready, which is why it must be called at once.
 * Never rejects: whatever fails is logged, told to the person and ends the process.
 */
export async function startShell(options: ShellOptions): Promise<void> {
  try {
    watchProcess(options);
    if (refusesSwitches(options.electron)) {
      options.electron.app.exit(1);
      return;
    }
    if (!prepare(options)) {
      options.electron.app.exit(0);
      return;
    }
    await options.electron.app.whenReady();
    await open(options);
  } catch (error) {
    failToStart(options, options.dataDir, error);
  }
}

// False when Throughline already runs on this data folder: that one comes to the front.
function prepare({ electron, dataDir, platform }: ShellOptions): boolean {
  const { app } = electron;
  declareScheme(electron.protocol);
  app.enableSandbox();
  app.setName('Throughline');
  app.setAboutPanelOptions({ applicationName: 'Throughline', applicationVersion: app.getVersion() });
  if (platform === 'win32') app.setAppUserModelId(applicationId);
  // Chromium's own files lie with the data, so that each data folder has its own lock and its own window.
  const profile = join(dataDir, 'desktop');
  makeFolder(profile, 0o700);
  app.setPath('userData', profile);
  return app.requestSingleInstanceLock();
}

async function open(options: ShellOptions): Promise<void> {
  const { electron, dataDir, platform, logFault } = options;
  const host: Host = new DesktopHost(electron, platform, () => windows.current);
  const openLink = (url: string) => void host.openLink(url).catch(logFault);
  guardSession(electron.session.defaultSession, platform);
  electron.app.on('session-created', (session) => guardSession(session, platform));
  electron.app.on('web-contents-created', (_event, contents) => guardContents(contents, openLink));
  serveRenderer(electron.protocol, options.rendererDir);

  const stateFile = openWindowStateFile(join(dataDir, 'window-state.json'), logFault);
  const windows = new Windows({
    electron,
    preloadFile: options.preloadFile,
    stateFile,
    connect: (port) => whenRunning((app) => app.connect(port)),
    sendMenuCommand: (command, port) => whenRunning((app) => app.sendMenuCommand(command, port)),
    onFault: logFault,
  });
  // The window loads while the app opens its files; a port waits until there is an app behind it.
  windows.open();
  const running = options.createApp({ dataDir, host });
  // That the app did not start is told once, below.
  const whenRunning = (use: (app: ShellApp) => void) => void running.then(use, () => {}).catch(logFault);
  followLife(options, windows, async () => {
    stateFile.flush();
    await (await running).close();
  });
  showMenu(options, windows);
  await running;
}

function showMenu({ electron, platform }: ShellOptions, windows: Windows): void {
  const template = applicationMenu({
    platform,
    forDevelopment: !electron.app.isPackaged,
    send: (command) => windows.send(command),
    openWindow: () => windows.open(),
  });
  electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template));
}

function followLife(options: ShellOptions, windows: Windows, close: () => Promise<void>): void {
  const { electron, platform, logFault, patience = 10_000 } = options;
  const { app } = electron;
  const isQuitting = closeBeforeQuit({ electron, close, onFault: logFault, patience });
  const comeForward = () => {
    if (!isQuitting()) windows.focus();
  };
  app.on('second-instance', comeForward);
  app.on('activate', comeForward);
  app.on('window-all-closed', () => {
    if (platform !== 'darwin') app.quit();
  });
}
