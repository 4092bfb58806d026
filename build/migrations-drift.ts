/** Fails when the schema has changed and no migration was generated for it. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, run, tool } from './steps.ts';

let drifted = false;
for (const journal of ['client', 'workspace']) {
  const committed = join(root, 'db/migrations', journal);
  const copy = mkdtempSync(join(tmpdir(), 'throughline-drift-'));
  cpSync(committed, copy, { recursive: true });
  const schema = journal === 'client' ? './db/schema/client/*.ts' : './db/schema/workspace.ts';
  const args = [
    'generate',
    '--dialect',
    'sqlite',
    '--casing',
    'snake_case',
    '--schema',
    schema,
    '--out',
    copy,
  ];
  const generated = run(tool(`compare ${journal}`, 'drizzle-kit', ...args));
  const added = readdirSync(copy).filter(
    (name) => name.endsWith('.sql') && !readdirSync(committed).includes(name),
  );
  rmSync(copy, { recursive: true });
  if (!generated || added.length > 0) {
    console.error(`The ${journal} schema has no migration for its last change. Run npm run db:generate.`);
    drifted = true;
  }
}
if (drifted) process.exitCode = 1;
