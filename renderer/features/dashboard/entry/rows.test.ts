import { expect, it } from 'vitest';
import type { Board, BoardMetric } from '#shared/contract/board.ts';
import { entryRows, pasteInto, readingsOf } from './rows.ts';

function metric(id: string, actual: number | null = null): BoardMetric {
  const month = { month: '2026-02', actual, expected: 105, pace: null, band: 'no_reading' as const };
  return {
    ...{
      id,
      objectiveId: 'o',
      name: `Metric ${id}`,
      unit: '',
      direction: 'rise',
      position: 1,
      createdAt: '',
    },
    ...{ baselineMonth: '2026-01', baselineValue: 100, plans: [], missing: [], lockedThrough: '2026-01' },
    now: month,
    months: [
      { ...month, month: '2026-01', confidence: null, note: '' },
      { ...month, confidence: null, note: '' },
    ],
  };
}

const board: Board = {
  ...{ asOf: '2026-03-10', month: '2026-02' },
  objectives: [
    {
      ...{ id: 'o', title: 'Grow', ownerId: null, functionId: null, cycleId: null },
      ...{
        countWarning: null,
        pace: null,
        trend: null,
        metrics: [metric('a', 1.5), metric('b'), metric('c')],
      },
    },
  ],
};

const rowsWith = (typed: Parameters<typeof entryRows>[2], month = '2026-02') =>
  entryRows(board, month, typed, 'de-DE');

it('a month has a row for every metric that has begun, with what is stored', () => {
  expect(rowsWith({}).map(({ cells, isChanged }) => [cells.value, isChanged])).toEqual([
    ...[
      ['1,5', false],
      ['', false],
      ['', false],
    ],
  ]);
  expect(rowsWith({}, '2025-12')).toEqual([]);
  expect(rowsWith({}, '2026-01').every(({ isClosed }) => isClosed)).toBe(true);
});

it('only what was changed is sent, and an emptied row takes its reading away', () => {
  const rows = rowsWith({
    a: { value: '', confidence: '', note: '' },
    b: { value: '1.234,5', confidence: 'low', note: 'Estimate' },
    c: { value: '', confidence: '', note: '' },
  });
  expect(readingsOf(rows, '2026-02', 'de-DE')).toEqual([
    { metricId: 'a', month: '2026-02', value: null, confidence: null, note: '' },
    { metricId: 'b', month: '2026-02', value: 1234.5, confidence: 'low', note: 'Estimate' },
  ]);
});

it('what is no number, and a note without a reading, is told at its row', () => {
  const rows = rowsWith({
    b: { value: 'many', confidence: '', note: '' },
    c: { value: '', confidence: '', note: 'Forgotten' },
  });
  expect(rows.map(({ problem }) => problem)).toEqual([
    null,
    '“many” is not a number',
    'A note or confidence needs a reading beside it',
  ]);
});

it('a block from a spreadsheet fills rows downwards and names those it cannot place', () => {
  const { typed, problems } = pasteInto(rowsWith({}), 1, '7\tHigh\tFirm\n8\tsure\n9\n');
  expect(typed).toEqual({
    b: { value: '7', confidence: 'high', note: 'Firm' },
    c: { value: '8', confidence: '', note: '' },
  });
  expect(problems).toEqual([
    'Row 2, Metric c: “sure” is not high, medium or low',
    'Row 3: there is no metric left for “9”',
  ]);
});
