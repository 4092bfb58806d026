import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { freeze, problemsOfShipped } from './shipped-migrations.ts';
import { root } from './steps.ts';

const migrations = join(root, 'db/migrations');

/** A copy of the migrations with all of them shipped. */
function shippedCopy(): string {
  const folder = tempFolder();
  cpSync(migrations, folder, { recursive: true });
  writeFileSync(join(folder, 'shipped.json'), '{"client":{},"workspace":{}}');
  freeze(folder);
  return folder;
}

it('no migration that has shipped was changed', () => {
  expect(problemsOfShipped(migrations)).toEqual([]);
});

it('a shipped migration that was changed is named, with what to do instead', () => {
  const folder = shippedCopy();
  const path = join(folder, 'client/0000_initial.sql');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
  expect(problemsOfShipped(folder)).toEqual([]);
  writeFileSync(path, `${readFileSync(path, 'utf8')} -- later`);
  expect(problemsOfShipped(folder)).toEqual([
    expect.stringMatching(/client\/0000_initial\.sql .*new migration/),
  ]);
  expect(() => freeze(folder)).toThrow(/was changed/);
});

it('a shipped migration may not leave the journal', () => {
  const folder = shippedCopy();
  const path = join(folder, 'client/meta/_journal.json');
  const { entries } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ entries: entries.slice(0, -1) }));
  expect(problemsOfShipped(folder)).toEqual([expect.stringMatching(/must go on listing/)]);
});
