/** Starts the real shell on the double, with an app that only remembers what it was told. */
import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppPort, Host } from '#electron/app/host.ts';
import { type ShellApp, type ShellOptions, startShell } from '#electron/desktop/shell.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { ElectronDouble } from './electron-double.ts';

/** An app that serves nothing and remembers everything. */
export class RememberingApp implements ShellApp {
  readonly ports: AppPort[] = [];
  readonly commands: { command: string; port: AppPort }[] = [];
  readonly finishing = Promise.withResolvers<void>();
  closings = 0;

  connect(port: AppPort): void {
    this.ports.push(port);
  }

  sendMenuCommand(command: string, port: AppPort): void {
    this.commands.push({ command, port });
  }

  async close(): Promise<void> {
    this.closings += 1;
    await this.finishing.promise;
  }
}

/** A built renderer of three files, with a secret beside it that must never be served. */
export function builtRenderer(): string {
  const folder = tempFolder();
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(
    join(renderer, 'index.html'),
    '<!doctype html><html lang="en"><head><title>T</title></head></html>',
  );
  writeFileSync(join(renderer, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(renderer, 'assets', 'index-abc.js.map'), '{}');
  writeFileSync(join(folder, 'secret.json'), '{"key":"marker"}');
  return renderer;
}

export interface Started {
  electron: ElectronDouble;
  app: RememberingApp;
  process: EventEmitter;
  faults: unknown[];
  dataDir: string;
  host: () => Host;
}

/** Starts the shell; the double may be prepared first, and any option replaced. */
export async function startDesktop(
  options: Partial<ShellOptions> & { electron?: ElectronDouble } = {},
): Promise<Started> {
  const electron = options.electron ?? new ElectronDouble();
  const app = new RememberingApp();
  const process = new EventEmitter();
  const faults: unknown[] = [];
  const dataDir = options.dataDir ?? tempFolder();
  let host: Host | undefined;
  await startShell({
    createApp: async (given) => {
      host = given.host;
      return app;
    },
    dataDir,
    rendererDir: builtRenderer(),
    preloadFile: '/opt/throughline/preload.cjs',
    platform: 'linux',
    process,
    logFault: (error) => `fault-${faults.push(error)}`,
    patience: 20,
    ...options,
    electron,
  });
  await settle();
  return {
    electron,
    app,
    process,
    faults,
    dataDir,
    host: () => {
      if (!host) throw new Error('The app was not created');
      return host;
    },
  };
}

/** Lets everything that is already under way go on. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
