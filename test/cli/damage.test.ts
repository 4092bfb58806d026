/** A client's file is checked and salvaged from the command line. */
import { closeSync, fstatSync, globSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Terminal } from './terminal.ts';

let terminal: Terminal;
beforeEach(async () => {
  terminal = new Terminal();
  await terminal.ask('client add Acme --currency EUR');
  await terminal.ask(`initiative add 'Open Oslo' --client acme --note ${'x'.repeat(20_000)}`);
  return () => terminal[Symbol.dispose]();
});

/** One of the last pages, which the long note fills. */
function spoilPage(): void {
  const [path = ''] = globSync('clients/*/client.db', { cwd: terminal.folder });
  const file = openSync(join(terminal.folder, path), 'r+');
  writeSync(file, Buffer.alloc(64, 0xa5), 0, 64, fstatSync(file).size - 3 * 4096 + 128);
  closeSync(file);
}

describe('a client’s file', () => {
  test('is checked: a sound one is told so, a damaged one is told so and then salvaged', async () => {
    expect(await terminal.ask('client check --client acme')).toMatchObject({ condition: 'sound' });
    spoilPage();
    expect(await terminal.ask('client check --client acme')).toMatchObject({ condition: 'damaged' });
    const salvaged = await terminal.row('client salvage --client acme');
    expect(salvaged).toMatchObject({ isTaken: false, tables: expect.any(Array) });
    expect(await terminal.ask('client check --client acme')).toMatchObject({
      condition: 'damaged',
      salvaged: [{ name: salvaged.name }],
    });
    await terminal.ask('client salvage --client acme --take');
    expect(await terminal.ask('client check --client acme')).toMatchObject({ condition: 'sound' });
  });

  test('of a client that is not there is refused', async () => {
    expect(await terminal.refusal('client check --client nobody')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await terminal.refusal('client salvage --client nobody')).toMatchObject({ code: 'NOT_FOUND' });
  });
});
