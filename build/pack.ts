/**
 * Packs the desktop app. Without arguments: installers for this system, in release/. With `--stub`: for Linux, into a
 * temporary folder, around an empty stand-in for Electron, to check without its binary what the app would hold.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import packageJson from '../package.json' with { type: 'json' };
import { ensureBuilt } from './bundle.ts';
import { config } from './electron-builder.config.ts';
import { archiveIn, faultsOf, readArchive } from './packed-app.ts';
import { root } from './steps.ts';

await ensureBuilt(['node', 'renderer']);
if (process.argv.includes('--stub')) await packStub();
else await build({ projectDir: root, config, publish: 'never' });

async function packStub(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-pack-'));
  try {
    const electronDist = join(folder, 'electron');
    const output = join(folder, 'release');
    makeStub(electronDist);
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir', Arch.x64),
      publish: 'never',
      // A stub has no fuses to blow.
      config: {
        ...config,
        electronFuses: null,
        electronDist,
        directories: { ...config.directories, output },
      },
    });
    report(archiveIn(output));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What electron-builder expects of an unpacked Electron on Linux, with nothing in it. */
function makeStub(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(folder, 'version'), packageJson.devDependencies.electron);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '');
}

function report(archive: string): void {
  const files = readArchive(archive);
  const devPackages = Object.keys(packageJson.devDependencies);
  const faults = faultsOf(files, devPackages, 'linux-x64');
  const megabytes = Math.round(statSync(archive).size / 1_000_000);
  console.log(`${files.length} files, ${megabytes} MB in the archive`);
  for (const fault of faults) console.error(`✗ ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
