/**
 * SQL that has shipped is never changed: a file somewhere went through it as it was. `db/migrations/shipped.json` lists the
 * SHA-256 of each; `node build/shipped-migrations.ts` adds those that are about to ship, and changes none that is listed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './steps.ts';

const journals = ['client', 'workspace'] as const;
type Shipped = Record<(typeof journals)[number], Record<string, string>>;

/** What is wrong with the migrations in a folder, in words that say what to do; empty when all is well. */
export function problemsOfShipped(folder: string): string[] {
  const shipped = readShipped(folder);
  return journals.flatMap((journal) => {
    const tags = tagsOf(folder, journal);
    const listed = Object.entries(shipped[journal]);
    return listed.flatMap(([tag, hash], index) => {
      const name = `${journal}/${tag}.sql`;
      if (tags[index] !== tag)
        return `${name} has shipped: the journal must go on listing it, as entry ${index}.`;
      if (hashOf(folder, journal, tag) === hash) return [];
      return `${name} has shipped and was changed. Put it back as it was and write a new migration for the change.`;
    });
  });
}

/** Lists every migration that is not listed yet. @throws Error when one that is listed was changed */
export function freeze(folder: string): void {
  const [problem] = problemsOfShipped(folder);
  if (problem) throw new Error(problem);
  const hashes = journals.map((journal) => {
    const entries = tagsOf(folder, journal).map((tag) => [tag, hashOf(folder, journal, tag)]);
    return [journal, Object.fromEntries(entries)];
  });
  const text = JSON.stringify(Object.fromEntries(hashes), null, 2);
  writeFileSync(join(folder, 'shipped.json'), `${text}\n`);
}

function readShipped(folder: string): Shipped {
  return JSON.parse(readFileSync(join(folder, 'shipped.json'), 'utf8'));
}

function tagsOf(folder: string, journal: string): string[] {
  const { entries }: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(folder, journal, 'meta/_journal.json'), 'utf8'),
  );
  return entries.map(({ tag }) => tag);
}

// A checkout may have other line ends than the commit.
function hashOf(folder: string, journal: string, tag: string): string {
  const sql = readFileSync(join(folder, journal, `${tag}.sql`), 'utf8').replaceAll('\r\n', '\n');
  return createHash('sha256').update(sql).digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  freeze(join(root, 'db/migrations'));
  console.log('Every migration is listed in db/migrations/shipped.json.');
}
