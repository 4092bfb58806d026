/** Takes and lets go the lock of a workspace many times over; a mark that only one can make proves it was alone. */
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockWorkspace } from '#db/files/lock.ts';
import { say, told } from '../lines.ts';

const { folder, times } = await told<{ folder: string; times: number }>();
const mark = join(folder, 'somebody-is-in');
let [alone, disturbed] = [0, 0];
while (alone + disturbed < times) {
  const unlock = tryLock();
  if (unlock) {
    if (enter()) {
      alone += 1;
      rmSync(mark);
    } else disturbed += 1;
    unlock();
  }
  // Lets another one in: who lets go and takes again at once would have it to itself.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 2));
}
say({ alone, disturbed });

function tryLock(): (() => void) | undefined {
  try {
    return lockWorkspace(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'WORKSPACE_IN_USE') return undefined;
    throw error;
  }
}

function enter(): boolean {
  try {
    closeSync(openSync(mark, 'wx'));
    return true;
  } catch {
    return false;
  }
}
