/** Tries for the lock of a workspace whenever it is told to, and says whether it has it. */
import { createInterface } from 'node:readline';
import { lockWorkspace } from '#db/files/lock.ts';
import { say } from '../lines.ts';

let unlock: (() => void) | undefined;

for await (const line of createInterface(process.stdin)) {
  const told: { take: string } | { letGo: true } = JSON.parse(line);
  if ('take' in told) say(take(told.take));
  else {
    unlock?.();
    say('let go');
  }
}

function take(folder: string): string {
  try {
    unlock = lockWorkspace(folder);
    return 'took';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'failed';
  }
}
