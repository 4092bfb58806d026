/** A packet worker whose behaviour the content chooses by the client's name, for tests of the engine around it. */
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Outcome, Request } from '#electron/packet/protocol.ts';

parentPort?.on('message', ({ id, content }: Request) => {
  const { client } = content;
  const notes = 'session' in content ? content.session.notes : '';
  const [behaviour, milliseconds = '0'] = client.name.split(' ');
  if (behaviour === 'crash') process.exit(1);
  if (behaviour === 'crash-once' && !existsSync(notes)) {
    writeFileSync(notes, '');
    process.exit(1);
  }
  if (behaviour === 'sleep')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(milliseconds));
  const outcome: Outcome =
    behaviour === 'refuse'
      ? { failure: 'It cannot be set.' }
      : { rendered: { pages: [`thread ${threadName}`], warnings: [] } };
  parentPort?.postMessage({ id, isWorn: behaviour === 'wear', ...outcome });
});

const threadName = crypto.randomUUID();
