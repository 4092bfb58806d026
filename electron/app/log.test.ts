import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLog, describeError, lastLogLines, logLimits } from './log.ts';

const spoken = 'of\n    at Quetzalcoatl (/home/Quetzalcoatl/a.ts:1:2)';
const now = () => '2026-03-10T09:00:00.000Z';

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

class StorageFault extends Error {
  override readonly name = 'StorageFault';
  readonly code = 'SQLITE_FULL';
}

describe('a line of the log', () => {
  test('says when, the id to look for, the kind of the error, its code and where it was thrown', () => {
    const dataDir = dataFolder();
    const id = createLog(dataDir, now).error(new StorageFault('Acme is full'));
    const [line = ''] = lastLogLines(dataDir, 1);
    expect(line).toContain(`${now()} ${id} StorageFault | SQLITE_FULL | at `);
    expect(line).toMatch(/log\.test\.ts:\d+:\d+/);
    expect(line).not.toMatch(/Acme|[\\/]tmp|file:/);
  });

  test('follows what caused it', () => {
    const cause = new StorageFault('Acme');
    expect(describeError(new Error('Acme', { cause }))).toMatch(
      /^Error .*\| caused by StorageFault \| SQLITE_FULL/,
    );
  });

  test.each([
    ['a message of several lines', new Error('x\n    at Quetzalcoatl (/home/quetzalcoatl/plan.ts:1:2)\ny')],
    ['a thrown text', 'Quetzalcoatl'],
    ['a thrown object', { name: 'Quetzalcoatl', message: 'Quetzalcoatl' }],
    ['a name put together', Object.assign(new Error('x'), { name: 'Error of Quetzalcoatl' })],
    ['a name and a message that are the same', Object.assign(headed(spoken, spoken), { name: spoken })],
    ['a code that is none', Object.assign(new Error('x'), { code: 'no row for Quetzalcoatl' })],
    ['a cause', new Error('x', { cause: new Error('Quetzalcoatl') })],
    ['a message that was changed', changed(new Error('of\n    at Quetzalcoatl (a.ts:1:2)'), 'other')],
    ['a message that was taken away', changed(new Error('of\n    at Quetzalcoatl (a.ts:1:2)'), '')],
    ['a folder', at('    at read (/home/ana/Quetzalcoatl/app.asar/dist/node/main.js:1:2)')],
    ['a folder on Windows', at('    at C:\\Users\\ana\\Quetzalcoatl\\main.js:1:2')],
  ])('never holds what stood in %s', (_, error) => {
    const line = describeError(error);
    expect(line).not.toMatch(/quetzalcoatl/i);
    expect(line).not.toContain('\n');
  });

  test('never holds a message, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const marked = `${text}Quetzalcoatl${text}`;
        expect(describeError(new Error(marked))).not.toContain('Quetzalcoatl');
      }),
    );
  });
});

test('a full file makes room for a new one, and the oldest falls away', () => {
  const dataDir = dataFolder();
  const log = createLog(dataDir, now);
  const folder = join(dataDir, 'logs');
  const names = ['throughline.log', ...[1, 2, 3].map((age) => `throughline.log.${age}`)];
  mkdirSync(folder);
  for (let file = 0; file < logLimits.files + 2; file += 1) {
    writeFileSync(join(folder, 'throughline.log'), `file ${file}\n${'x'.repeat(logLimits.bytes)}\n`);
    log.error(new Error('next'));
  }
  expect(readdirSync(folder).toSorted()).toEqual(names);
  expect(statSync(join(folder, 'throughline.log')).size).toBeLessThan(logLimits.bytes);
  expect(lastLogLines(dataDir, 1_000_000)[0]).toBe('file 3');
});

test('the last lines are read across files, the newest last', () => {
  const dataDir = dataFolder();
  mkdirSync(join(dataDir, 'logs'));
  writeFileSync(join(dataDir, 'logs', 'throughline.log.1'), 'one\ntwo\n');
  writeFileSync(join(dataDir, 'logs', 'throughline.log'), 'three\n');
  expect(lastLogLines(dataDir, 2)).toEqual(['two', 'three']);
  expect(lastLogLines(dataFolder(), 2)).toEqual([]);
});

test('a log that cannot be written still answers with an id', () => {
  const dataDir = dataFolder();
  writeFileSync(join(dataDir, 'logs'), 'in the way');
  expect(createLog(dataDir, now).error(new Error('x'))).toMatch(/^[0-9a-f]{8}$/);
});

function changed(error: Error, message: string): Error {
  error.message = message;
  return error;
}

/** As an engine heads the stack of an error that was given a name before anybody asked for it. */
function headed(name: string, message: string): Error {
  const error = new Error(message);
  error.stack = `${name}: ${message}\n    at read (main.js:1:2)`;
  return error;
}

function at(frame: string): Error {
  const error = new Error('x');
  error.stack = `Error: x\n${frame}`;
  return error;
}
