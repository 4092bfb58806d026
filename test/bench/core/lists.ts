/** Ten thousand initiatives through the contract, read by the screen's own code, beside the driver's bare `.all()`. */

import { ClientFile } from '#db/files/client-file.ts';
import { openDatabase } from '#db/files/open-database.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import { readColumns } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import { createTestApp } from '#test/harness/test-app.ts';
import { benchLocation } from '../bench-folder.ts';
import { type BenchRow, pairedRow } from '../bench-row.ts';

const count = 10_000;
const runs = 15;

export async function runListBench(): Promise<BenchRow[]> {
  await using test = await createTestApp();
  const { id: clientId } = await test.client.clients.add({ name: 'Bench' });
  const csv = [
    'Title,Owner,Objective,Status,Target date',
    ...Array.from({ length: count }, (_, index) => lineOf(index)),
  ];
  const file = new Blob([csv.join('\n')], { type: 'text/csv' });
  const request = { clientId, kind: 'initiatives' as const, fileName: 'bench.csv', file };
  for await (const _step of await test.client.imports.apply(request));
  const rows = readColumns<InitiativeRow>((await test.client.initiatives.list({ clientId })).columns);
  if (rows.count !== count)
    throw new Error(`The bench imported ${rows.count} initiatives instead of ${count}.`);

  const raw = rawFile(rows.columns.id);
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    let started = performance.now();
    const all = raw.all();
    if (run > 0) times.peer.push(performance.now() - started);
    started = performance.now();
    const list = readColumns<InitiativeRow>((await test.client.initiatives.list({ clientId })).columns);
    if (run > 0) times.ours.push(performance.now() - started);
    if (list.count !== all.length) throw new Error('The two lists of the bench differ.');
  }
  raw.close();
  return [pairedRow('10,000 initiatives through the contract', times, 'raw .all()', 3)];
}

function lineOf(index: number): string {
  const status = ['On track', 'At risk', 'Off track', 'Not started'][index % 4];
  return `Initiative ${index} for the year,Person ${index % 40},Objective ${index % 12},${status},2026-${String((index % 9) + 4).padStart(2, '0')}-15`;
}

/** The same rows in a file of its own, read by one prepared statement. */
function rawFile(ids: readonly string[]) {
  const location = benchLocation();
  const file = ClientFile.create(location);
  file.write({ id: 'bench', name: 'bench', actor: 'bench', device: 'bench', at: '' }, () => {
    for (const [index, id] of ids.entries()) {
      const [title = '', , , , targetOn = ''] = lineOf(index).split(',');
      const row = {
        id,
        title,
        note: '',
        status: 'on_track' as const,
        lastUpdateNote: 'On track',
        createdAt: '2026-03-10T09:00:00Z',
      };
      file.db
        .insert(initiatives)
        .values({ ...row, targetOn, originalTargetOn: targetOn })
        .run();
    }
    return { sentence: 'bench', output: undefined };
  });
  file.close();
  const connection = openDatabase({ ...location, kind: 'client' });
  const statement = connection.prepare('select * from initiatives order by id');
  return { all: () => statement.all(), close: () => connection.close() };
}
