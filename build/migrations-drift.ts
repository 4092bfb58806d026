/** Fails when the schema has changed and no migration was generated for it, or one that has shipped was changed. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { problemsOfShipped } from './shipped-migrations.ts';
import { root } from './steps.ts';

const schemas = { client: './db/schema/client/*.ts', workspace: './db/schema/workspace.ts' };
const drifted = Object.entries(schemas).filter(([journal, schema]) => !matches(journal, schema));
for (const [journal] of drifted) {
  console.error(`The ${journal} schema has no migration for its last change. Run npm run db:generate.`);
}
const changed = problemsOfShipped(join(root, 'db/migrations'));
for (const problem of changed) console.error(problem);
if (drifted.length + changed.length > 0) process.exitCode = 1;

/** Generates into a copy. The tool reports success whatever happens, so only its own words count. */
function matches(journal: string, schema: string): boolean {
  mkdirSync(join(root, '.setup'), { recursive: true });
  const copy = mkdtempSync(join(root, '.setup', 'drift-'));
  try {
    cpSync(join(root, 'db/migrations', journal), copy, { recursive: true });
    const out = `./${relative(root, copy)}`;
    const tool = join(root, 'node_modules/drizzle-kit/bin.cjs');
    const args = [
      tool,
      'generate',
      '--dialect',
      'sqlite',
      '--casing',
      'snake_case',
      '--schema',
      schema,
      '--out',
      out,
    ];
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    const isSame = stdout.includes('No schema changes');
    if (!isSame) console.error(`${stdout}${stderr}`);
    return isSame;
  } finally {
    rmSync(copy, { recursive: true });
  }
}
