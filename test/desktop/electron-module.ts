/** What `import 'electron'` finds where the bundle runs without Electron: the double, under the real module's names. */
import { ElectronDouble } from './electron-double.ts';

export const double = new ElectronDouble();
export const { app, BrowserWindow, dialog, Menu, MessageChannelMain, nativeTheme, protocol, shell } = double;
export const screen = {
  getAllDisplays: () => double.screen.getAllDisplays(),
  getPrimaryDisplay: () => double.screen.getPrimaryDisplay(),
};
export const session = {
  get defaultSession() {
    return double.session.defaultSession;
  },
};
