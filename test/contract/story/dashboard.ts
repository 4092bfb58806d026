/** How a client's objectives are measured: metrics, their targets and readings, and the board. */
import { expect } from 'vitest';
import { readBoard } from '#shared/contract/board.ts';
import type { Api } from '../transports.ts';

export async function tellOfDashboard(api: Api, clientId: string): Promise<void> {
  const { objectives } = await api.strategy.get({ clientId });
  const objectiveId = objectives[0]?.id ?? '';
  const plan = { baseline: { month: '2025-12', value: 100 }, target: { month: '2026-12', value: 160 } };
  const { id: metricId } = await api.dashboard.addMetric({ clientId, objectiveId, name: 'Sites', ...plan });
  const extra = await api.dashboard.addMetric({ clientId, objectiveId, name: 'Extra', ...plan });
  await api.dashboard.updateMetric({ clientId, metricId, change: { unit: 'sites' } });
  expect(
    await api.dashboard.orderMetrics({ clientId, objectiveId, metricIds: [extra.id, metricId] }),
  ).toMatchObject([{ id: extra.id }, { id: metricId, unit: 'sites' }]);
  expect(await api.dashboard.removeMetric({ clientId, metricId: extra.id })).toEqual({ ids: [extra.id] });
  const target = { month: '2026-12', value: 148 };
  expect(
    await api.dashboard.setTarget({ clientId, metricId, from: '2026-03', target, reason: 'No permit' }),
  ).toMatchObject({ plans: [{ targetValue: 160 }, { holdsFrom: '2026-03', targetValue: 148 }] });
  const readings = [{ metricId, month: '2026-02', value: 109, confidence: 'medium' as const }];
  expect(await api.dashboard.putReadings({ clientId, readings })).toMatchObject({
    readings: [{ value: 109 }],
    cleared: [],
  });
  expect(readBoard(await api.dashboard.board({ clientId, asOf: '2026-03-10' }))).toMatchObject({
    month: '2026-02',
    objectives: [
      { countWarning: 'too_few', metrics: [{ id: metricId, now: { pace: 0.9, band: 'behind' } }] },
    ],
  });
}
