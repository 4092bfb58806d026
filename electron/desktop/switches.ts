/** Chromium's own switches that would take away what keeps a page in, or let another program into it. */
import type { ShellElectron } from './electron-api.ts';

/** No fuse knows these: they are read before any code of ours runs. */
const weakening = [
  ...['no-sandbox', 'single-process', 'disable-web-security', 'load-extension'],
  ...['remote-debugging-port', 'remote-debugging-pipe'],
];

/** Tells which switch an installed app will not run with; false where it was started with none. Developers need them. */
export function refusesSwitches({ app, dialog }: Pick<ShellElectron, 'app' | 'dialog'>): boolean {
  const given = app.isPackaged ? weakening.find((name) => app.commandLine.hasSwitch(name)) : undefined;
  if (given === undefined) return false;
  dialog.showErrorBox(
    'Throughline does not start this way',
    `It was started with --${given}, which takes away what protects your clients' data. Start it without.`,
  );
  return true;
}
