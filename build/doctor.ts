/** `npm run doctor`: what this machine has, for a bug report. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import Database from 'better-sqlite3';
import { chooseDataFolder, dataOption } from '#electron/app/data-folder.ts';
import packageJson from '../package.json' with { type: 'json' };
import { findChromium } from './chromium.ts';
import { electronBinary } from './electron-binary.ts';

const dataFolder = chooseDataFolder(dataOption(process.argv), process.env, process.platform, homedir());
const memory = new Database(':memory:');

const facts: [string, string][] = [
  ['Throughline', packageJson.version],
  ['Node', `${process.version} (${process.execPath})`],
  ['System', `${process.platform} ${process.arch}`],
  ['SQLite', String(memory.prepare('select sqlite_version()').pluck().get())],
  ['Cipher', String(memory.pragma('cipher', { simple: true }))],
  [
    'Electron',
    electronBinary() ? packageJson.devDependencies.electron : 'no binary here: npm start uses the browser',
  ],
  ['Chromium', findChromium() ?? 'none: npm test installs one'],
  ['Data folder', `${dataFolder}${existsSync(dataFolder) ? '' : ' (not made yet)'}`],
];
memory.close();
for (const [name, fact] of facts) console.log(`${name.padEnd(12)} ${fact}`);
