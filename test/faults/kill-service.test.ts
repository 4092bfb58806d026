import { setTimeout as pause } from 'node:timers/promises';
import { it } from 'vitest';
import { killWriters, untilKilled } from './killed-writers.ts';

it('a writer that is killed leaves every acknowledged write and no half command', () =>
  killWriters('through the service', 'service-writer', 900, async (program, target, kill) => {
    const { isEarly, milliseconds } = untilKilled(kill);
    program.tell(target);
    const first = isEarly ? target.from - 1 : await program.hear();
    await pause(milliseconds);
    return Number((await program.kill()).at(-1) ?? first);
  }));
