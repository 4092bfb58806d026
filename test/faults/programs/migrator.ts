/** Opens a client's file with further migrations, and takes itself away before the statement it is told. */
import { type OpenOptions, openDatabase } from '#db/files/open-database.ts';
import { told } from '../lines.ts';

interface Told extends Omit<OpenOptions, 'key' | 'kind'> {
  key: string;
  /** The place of the statement in its step before which it ends. */
  killBefore: number;
}

const { path, key, migrations, killBefore } = await told<Told>();
const last = [...(migrations.steps.at(-1) ?? [])];
Object.defineProperty(last, killBefore, {
  enumerable: true,
  get: () => process.kill(process.pid, 'SIGKILL'),
});
const steps = [...migrations.steps.slice(0, -1), last];
openDatabase({ path, key: Buffer.from(key, 'hex'), kind: 'client', migrations: { steps } });
