/** Opens a client's file and counts its initiative up, reading before it writes, each step a command of its own. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { ClientFile } from '#db/files/client-file.ts';
import { readMigrations } from '#db/files/migrate.ts';
import { migrationsFolder } from '#db/files/migrations-folder.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import { say, told } from '../lines.ts';

const { path, key, initiativeId, steps } = await told<{
  path: string;
  /** In hexadecimal. */
  key: string;
  initiativeId: string;
  steps: number;
}>();
const migrations = readMigrations(migrationsFolder('client'));
const file = ClientFile.open({ path, key: Buffer.from(key, 'hex'), migrations });
const common = { name: 'test.count', actor: 'owner', device: `process ${process.pid}` };
say('ready');
/** Milliseconds since the last pause in which the file was its own: what it waited for the other does not count. */
let held = 0;
for (let step = 0; step < steps; step += 1) {
  let since = 0;
  file.write({ ...common, id: randomUUID(), at: new Date().toISOString() }, () => {
    since = performance.now();
    const its = eq(initiatives.id, initiativeId);
    const { note } = file.db.select({ note: initiatives.note }).from(initiatives).where(its).get() ?? {};
    file.db
      .update(initiatives)
      .set({ note: String(Number(note) + 1) })
      .where(its)
      .run();
    return { sentence: 'Counted', output: undefined };
  });
  held += performance.now() - since;
  if (step % 4 !== 0) continue;
  // SQLite does not queue who waits for a file: a loop that leaves it for less time than it takes would starve the other.
  await pause(Math.max(2, held));
  held = 0;
}
file.close();
process.exit();
