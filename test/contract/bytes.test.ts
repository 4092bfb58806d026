import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { finish } from './finish.ts';
import { type Api, setStage, transports } from './transports.ts';

function csv(rows: readonly string[][]): Blob {
  return new Blob([rows.map((row) => row.join(',')).join('\r\n')], { type: 'text/csv' });
}

function planOf(api: Api, clientId: string, file: Blob) {
  return finish(api.imports.plan({ clientId, kind: 'initiatives', fileName: 'Registry.csv', file }));
}

describe.each(transports)('files over %s', (_, transport) => {
  it('reach the app as they are', async () => {
    await using stage = await setStage(transport);
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const { rows, counts } = await planOf(stage.api, clientId, csv([['Title'], ['Åpne Oslo ÿ'], ['Plan B']]));
    expect(rows.map(({ title }) => title)).toEqual(['Åpne Oslo ÿ', 'Plan B']);
    expect(counts).toMatchObject({ created: 2 });
  });

  it('reach it whatever bytes are in them', async () => {
    await using stage = await setStage(transport);
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const text = 'Title\nCafé München ÿ\n';
    const windows1252 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(windows1252).toContain(0xff);
    const { rows } = await planOf(stage.api, clientId, new Blob([windows1252]));
    expect(rows.map(({ title }) => title)).toEqual(['Café München ÿ']);
  });

  it('of several megabytes reach it whole', async () => {
    await using stage = await setStage(transport);
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const note = 'x'.repeat(4_000);
    const rows = Array.from({ length: 1_000 }, (_, index) => [`Initiative ${index}`, note]);
    const { counts } = await planOf(stage.api, clientId, csv([['Title', 'Notes'], ...rows]));
    expect(counts).toMatchObject({ created: 1_000 });
  });

  it('come back as they were issued', async () => {
    await using stage = await setStage(transport);
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const session = { kind: 'ad-hoc', onDate: '2026-03-10' } as const;
    const row = await finish(stage.api.packets.issue({ clientId, session, edition: 'leadership' }));
    const document = await stage.api.packets.document({ clientId, packetId: row.id });
    const bytes = new Uint8Array(await document.arrayBuffer());
    expect(document.type).toBe('application/pdf');
    expect(bytes.length).toBe(row.fileBytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.fileSha256);
  });

  it('above 64 MB are refused in words', async () => {
    await using stage = await setStage(transport);
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const large = new Blob([new Uint8Array(65 * 1024 * 1024)]);
    await expect(planOf(stage.api, clientId, large)).rejects.toMatchObject({
      code: 'TOO_LARGE',
      status: 413,
      defined: true,
    });
    expect(await stage.api.clients.list({})).toHaveLength(1);
  });

  it('that are no file are refused', async () => {
    await using stage = await setStage(transport);
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const input = { clientId, kind: 'initiatives', fileName: 'Registry.csv', file: 'Title\nOpen Oslo' };
    await expect(stage.window.link.call(['imports', 'plan'], input, { context: {} })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ field: 'file', problem: 'is not a file' }] },
    });
  });
});
