/** Finds Electron's binary without asking the electron package, which would try to download one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.ts';

/** The binary that was downloaded for this checkout, or undefined where there is none. */
export function electronBinary(): string | undefined {
  const folder = join(root, 'node_modules/electron');
  const pointer = join(folder, 'path.txt');
  if (!existsSync(pointer)) return undefined;
  const binary = join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}

/** Why the desktop app cannot run on this machine, in half a sentence; undefined where it can. */
export function desktopObstacle(): string | undefined {
  if (!electronBinary()) return "Electron's binary is not on this machine";
  const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return needsDisplay ? 'There is no display' : undefined;
}
