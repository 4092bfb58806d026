import { expect, it } from 'vitest';
import type { DashboardSection, PacketMetric } from '#shared/domain/packet/dashboard-section.ts';
import { packetContent } from '#test/builders/packet-content.ts';
import { printDashboard } from './dashboard.ts';
import { wordsFor } from './words.ts';

const content = packetContent({ schemaVersion: 2 });

function printed(objectives: DashboardSection['objectives']) {
  const section: DashboardSection = { kind: 'dashboard', month: '2026-02', objectives };
  return printDashboard(section, wordsFor(content.client), content);
}

function objective(metrics: PacketMetric[], change: Partial<DashboardSection['objectives'][number]> = {}) {
  return { id: 'o', title: 'Grow', countWarning: null, pace: null, trend: null, metrics, ...change };
}

function metric(change: Partial<PacketMetric> = {}): PacketMetric {
  const baseline = { month: '2026-01', value: 100 };
  const now = { month: '2026-02', actual: 104.5, expected: 105, pace: 0.9, band: 'behind' as const };
  return {
    ...{ id: 'm', name: 'Customers', unit: 'customers', baseline, now, confidence: null },
    ...{ missing: [], notes: [] },
    plans: [{ holdsFrom: '2026-01', target: { month: '2026-12', value: 155 }, reason: '' }],
    months: [{ month: '2026-01', actual: null, expected: 100, pace: null, band: 'not_due' }, now],
    ...change,
  };
}

it('a metric says where it stands against its plan, in its picture too', () => {
  const [group] = printed([
    objective([metric()], { pace: 0.9, trend: 'falling', countWarning: 'too_few' }),
  ]).objectives;
  expect(group?.note).toBe('Median pace 90%, falling. 1 metric. An objective is read by 4 to 6.');
  expect(group?.metrics[0]).toMatchObject({
    figure: '104.5 customers',
    band: { key: 'behind', word: 'Behind' },
    against: '105 customers expected, 90% of the planned progress',
    lines: ['Target 155 customers in December 2026'],
  });
  expect(group?.metrics[0]?.chart.alt).toContain('Behind: 104.5 customers');
  expect(group?.metrics[0]?.chart.labels.map(({ text }) => text)).toContain('Jan ’26');
});

it('a missed month, a changed target, doubt and what was written beside it are all said', () => {
  const plan = { holdsFrom: '2026-02', target: { month: '2026-12', value: 130 }, reason: 'Lost Oslo' };
  const { plans } = metric();
  const shown = metric({
    plans: [...plans, plan],
    now: { month: '2026-02', actual: null, expected: 105, pace: null, band: 'no_reading' },
    missing: ['2026-02'],
    confidence: 'low',
    notes: [{ month: '2026-01', note: 'Counted by hand' }],
  });
  const [printedMetric] = printed([objective([shown])]).objectives[0]?.metrics ?? [];
  expect(printedMetric).toMatchObject({ figure: '–', band: { word: 'No reading' } });
  expect(printedMetric?.lines).toEqual([
    'Target 130 customers in December 2026',
    'Changed from February 2026 on: Lost Oslo',
    'Low confidence',
    'Not read: February 2026',
    'January 2026: Counted by hand',
  ]);
});

it('a client without metrics gets one line and no page of its own', () => {
  expect(printed([objective([])])).toMatchObject({
    ...{ lead: 'No objective has a metric yet.', startsPage: false, objectives: [], unmeasured: [] },
  });
  expect(printed([objective([metric()]), objective([], { title: 'Deliver' })]).unmeasured).toEqual([
    'Deliver',
  ]);
});
