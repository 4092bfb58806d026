/**
 * Thirty metrics of three years, each month against its plan as a screen reads it, beside the driver's bare reads. Both are
 * called in process, as those of days.ts: the contract checks what goes in and out, and nothing crosses a port.
 */
import { createRouterClient } from '@orpc/server';
import { ClientFile } from '#db/files/client-file.ts';
import { openDatabase } from '#db/files/open-database.ts';
import { metricPlans, metricReadings, metrics } from '#db/schema/client/dashboard.ts';
import { objectives } from '#db/schema/client/strategy.ts';
import { readBoard } from '#shared/contract/board.ts';
import { addMonthsTo } from '#shared/domain/dates.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';
import { benchLocation } from '../bench-folder.ts';
import { type BenchRow, pairedRow } from '../bench-row.ts';

const objectiveCount = 6;
const metricCount = 30;
const monthCount = 36;
const firstMonth = '2023-03';
const asOf = '2026-03-10';
const runs = 200;

const target = { month: addMonthsTo(firstMonth, monthCount), value: 300 };
const readings = Array.from({ length: monthCount }, (_, index) => ({
  month: addMonthsTo(firstMonth, index),
  value: 100 + index * 5.25,
}));

export async function runDashboardBench(): Promise<BenchRow[]> {
  await using test = await createTestApp({ asOf });
  const { id: clientId } = await test.client.clients.add({ name: 'Bench' });
  for (let index = 0; index < objectiveCount; index++) {
    const objective = await test.client.strategy.addObjective({ clientId, title: `Objective ${index}` });
    for (let each = 0; each < metricCount / objectiveCount; each++) {
      const metric = await test.client.dashboard.addMetric({
        ...{ clientId, objectiveId: objective.id, name: `Metric ${index}.${each}`, unit: 'days' },
        ...{ baseline: { month: addMonthsTo(firstMonth, -1), value: 100 }, target },
      });
      const put = readings.map((reading) => ({ metricId: metric.id, ...reading }));
      await test.client.dashboard.putReadings({ clientId, readings: put });
    }
  }
  const service = createRouterClient(test.app.router, { context: {} }) as Api;
  const raw = rawFile(test.newId);
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    let started = performance.now();
    const rows = raw.all();
    if (run > 0) times.peer.push(performance.now() - started);
    started = performance.now();
    const board = readBoard(await service.dashboard.board({ clientId, asOf }));
    if (run > 0) times.ours.push(performance.now() - started);
    const read = board.objectives.flatMap((objective) => objective.metrics).flatMap(({ months }) => months);
    if (read.filter(({ actual }) => actual !== null).length !== rows)
      throw new Error('The board of the bench does not hold every reading.');
  }
  raw.close();
  const name = `Dashboard of ${metricCount} metrics, ${monthCount} months`;
  return [pairedRow(name, times, 'raw .all()', 3)];
}

/** The same rows, ids and all, in a file of its own, read by prepared statements. */
function rawFile(newId: () => string) {
  const location = benchLocation();
  const file = ClientFile.create(location);
  const at = '2026-03-10T09:00:00Z';
  file.write({ id: 'bench', name: 'bench', actor: 'bench', device: 'bench', at }, () => {
    for (let index = 0; index < objectiveCount; index++) {
      const objectiveId = newId();
      file.db
        .insert(objectives)
        .values({ id: objectiveId, title: `Objective ${index}`, position: index })
        .run();
      for (let each = 0; each < metricCount / objectiveCount; each++)
        insertMetric(file, { objectiveId, name: `Metric ${index}.${each}`, position: each, at }, newId);
    }
    return { sentence: 'bench', output: undefined };
  });
  file.close();
  const connection = openDatabase({ ...location, kind: 'client' });
  const tables = ['objectives', 'metrics', 'metric_plans', 'metric_plan_points', 'packets'];
  const statements = tables.map((table) => connection.prepare(`select * from ${table} order by id`));
  const read = connection.prepare('select * from metric_readings order by metric_id, month');
  return {
    all: () => {
      for (const statement of statements) statement.all();
      return read.all().length;
    },
    close: () => connection.close(),
  };
}

function insertMetric(
  file: ClientFile,
  { at: createdAt, ...fields }: { objectiveId: string; name: string; position: number; at: string },
  newId: () => string,
): void {
  const metricId = newId();
  const baseline = { baselineMonth: addMonthsTo(firstMonth, -1), baselineValue: 100 };
  file.db
    .insert(metrics)
    .values({ ...fields, ...baseline, id: metricId, unit: 'days', direction: 'rise', createdAt })
    .run();
  file.db
    .insert(metricPlans)
    .values({
      ...{ id: newId(), metricId, holdsFrom: baseline.baselineMonth, reason: '', createdAt },
      ...{ targetMonth: target.month, targetValue: target.value },
    })
    .run();
  for (const { month, value } of readings)
    file.db
      .insert(metricReadings)
      .values({ id: newId(), metricId, month, value, confidence: null, note: '', createdAt })
      .run();
}
