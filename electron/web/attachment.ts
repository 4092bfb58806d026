/** How a second process finds the one that owns a workspace: a file beside the lock, readable by its owner alone. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceOwner } from '#db/files/lock.ts';

export interface Attachment {
  /** The process that wrote it. */
  pid: number;
  /** The path of its Unix domain socket, or the name of its pipe on Windows. */
  socket: string;
  token: string;
}

/** No port at all: `Host` names one that no web host can have, so that a request meant for one is refused by the other. */
export const attachPort = 0;

/** What the owner of a workspace published; nothing where nobody did, or somebody who owns it no more. */
export function readAttachment(dataDir: string): Attachment | undefined {
  try {
    const { pid, socket, token }: Attachment = JSON.parse(readFileSync(fileIn(dataDir), 'utf8'));
    const isWhole = typeof socket === 'string' && typeof token === 'string';
    return isWhole && pid === workspaceOwner(dataDir)?.pid ? { pid, socket, token } : undefined;
  } catch {
    return undefined;
  }
}

/** Who reads half of it looks again. */
export function writeAttachment(dataDir: string, attachment: Attachment): void {
  removeAttachment(dataDir);
  writeFileSync(fileIn(dataDir), JSON.stringify(attachment), { mode: 0o600, flag: 'wx' });
}

export function removeAttachment(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'attach.json');
}
