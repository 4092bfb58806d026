/** The desktop app's entry: the real Electron and the real app, put together by the shell. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as electron from 'electron';
import { chooseDataFolder, dataOption } from '../app/data-folder.ts';
import { createLog } from '../app/log.ts';
import { createAttachableApp } from '../web/attachable-app.ts';
import { startShell } from './shell.ts';

const dataDir = chooseDataFolder(dataOption(process.argv), process.env, process.platform, homedir());
const log = createLog(dataDir, () => new Date().toISOString());

// Not awaited: Electron becomes ready only after this module has been evaluated.
void startShell({
  electron,
  createApp: createAttachableApp,
  dataDir,
  rendererDir: join(import.meta.dirname, '..', 'renderer'),
  preloadFile: join(import.meta.dirname, 'preload.cjs'),
  platform: process.platform,
  process,
  logFault: log.error,
});
