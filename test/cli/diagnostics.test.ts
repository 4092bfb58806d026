import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { atAcme } from './acme.ts';

it('diagnostics are printed to be read, or written into a file', async () => {
  using terminal = await atAcme();
  const printed = await terminal.ask('diagnostics');
  expect(printed).toMatchObject({ fileName: 'throughline-diagnostics-2026-03-10.txt' });
  const { text } = printed as { text: string };
  expect(text).toContain('Client 1 of 1');
  expect(text).not.toMatch(/acme/i);
  const out = join(terminal.folder, 'diagnostics.txt');
  const written = await terminal.ask(`diagnostics --out ${out}`);
  expect(written).toEqual({ path: out, bytes: readFileSync(out).length });
  expect(readFileSync(out, 'utf8')).toMatch(/^Throughline diagnostics/);
});

it('a name of another client is allowed for one, with a reason, and withdrawn', async () => {
  using terminal = await atAcme();
  const row = { name: 'Summit', reason: 'a mountain' };
  expect(await terminal.ask("leak allow Summit --client acme --reason 'a mountain'")).toMatchObject(row);
  expect(await terminal.ask('leak list --client acme')).toMatchObject([row]);
  await terminal.ask('leak withdraw Summit --client acme');
  expect(await terminal.ask('leak list --client acme')).toEqual([]);
  expect(await terminal.refusal('leak withdraw Summit --client acme')).toMatchObject({ code: 'NOT_FOUND' });
});
