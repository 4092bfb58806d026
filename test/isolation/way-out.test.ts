/** That there is one way out: nothing on the privileged side that knows clients hands out a file but `way-out.ts`. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesIn } from './search-files.ts';

/** What writes a file for a person or offers bytes. */
const exits = /\bnew (Blob|File)\(|\bsaveFile\(|\bwriteFile\w*\(|\bcreateWriteStream\(|\bcopyFile\w*\(/;

const sources = ['electron/services', 'electron/packet']
  .flatMap(filesIn)
  .filter((path) => path.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(path));

it('no service and no writer of documents goes around the leak guard', () => {
  const around = sources.filter((path) => exits.test(withoutDeclarations(readFileSync(path, 'utf8'))));
  expect(around).toEqual(['electron/services/way-out.ts']);
});

it('no code asks a database for its bytes or a live copy: of an encrypted file those are plain text, or refused', () => {
  const files = ['db', 'electron']
    .flatMap(filesIn)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
  const asking = files.filter((path) => /\.(serialize|backup)\(/.test(readFileSync(path, 'utf8')));
  // What oRPC sends, not a file.
  expect(asking).toEqual(['electron/web/first-answers.ts']);
});

// A method is declared with its types, and is no call of it.
function withoutDeclarations(source: string): string {
  return source.replace(/^ +saveFile\(suggestedName: string.*$/gm, '');
}
