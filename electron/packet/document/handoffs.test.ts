import { describe, expect, it } from 'vitest';
import type { HandoffsSection } from '#shared/domain/packet/handoffs-section.ts';
import { packetAllocation, packetContent, packetHandoff } from '#test/builders/packet-content.ts';
import { printHandoffs } from './handoffs.ts';
import { wordsFor } from './words.ts';

const words = wordsFor({ locale: 'en-GB', currency: 'GBP' });

function print(change: Partial<HandoffsSection>) {
  const nothing = { kind: 'handoffs', handoffs: [], boundaries: [], conflicts: [], allocations: [] } as const;
  return printHandoffs({ ...nothing, ...change }, words, packetContent({ asOf: '2026-03-31' }));
}

const boundary = { from: 'Finance', to: 'Sales', count: 3, open: 1, medianWaiting: 12.5, longestWaiting: 40 };

describe('hand-offs and conflicts in the packet', () => {
  it('say in one line that there are none', () => {
    expect(print({})).toMatchObject({
      lead: 'No hand-off between functions is recorded.',
      parts: [],
      map: null,
      conflicts: [],
    });
  });

  it('count what waits, what is overdue and what nobody has decided', () => {
    const { lead, parts, conflicts } = print({
      handoffs: [
        packetHandoff({ overdue: 11, waiting: 30 }),
        packetHandoff({ state: 'countered', proposedFor: '2026-04-10', dueOn: '2026-04-02' }),
      ],
      boundaries: [boundary],
      conflicts: [
        {
          id: 'c',
          functionName: 'Finance',
          sides: ['its initiative “One”', 'its peak “Other”'],
          startsOn: '2026-03-30',
          endsOn: '2026-04-05',
        },
      ],
    });
    expect(conflicts[0]?.sides).toEqual(['Its initiative “One”', 'Its peak “Other”']);
    expect(lead).toBe('2 hand-offs waiting, 1 overdue and 1 conflict without a decision.');
    expect(parts.map(({ rows }) => rows.map((row) => [row.due, row.overdue, row.state]))).toEqual([
      [
        ['20 Mar 2026', '11 days overdue', 'Requested'],
        ['2 Apr 2026', null, 'Countered: 10 Apr'],
      ],
    ]);
  });

  it('tell whether hand-offs take less time than before the role had its first authority', () => {
    const before = { delivered: 3, medianWaiting: 35, open: 0 };
    const after = { delivered: 6, medianWaiting: 14, open: 5 };
    const since = '2026-01-04';
    expect(print({ boundaries: [boundary], evidence: { since, before, after } }).evidence).toEqual([
      'Hand-offs requested since 4 Jan 2026 took a median of 14 days (6 delivered), down from 35 days (3 delivered) before.',
      'Still open and not counted: 5 requested since.',
    ]);
    const none = { delivered: 0, medianWaiting: null, open: 2 };
    expect(
      print({ boundaries: [boundary], evidence: { since, before: none, after: none } }).evidence,
    ).toEqual([]);
    expect(print({ boundaries: [boundary] }).evidence).toEqual([]);
  });

  it('leave out what was closed or settled more than a month ago', () => {
    const closed = { state: 'delivered', waiting: 9 } as const;
    const { parts, allocations } = print({
      handoffs: [
        packetHandoff({ title: 'Lately', ...closed, closedOn: '2026-02-28' }),
        packetHandoff({ title: 'Long ago', ...closed, closedOn: '2026-02-27' }),
      ],
      boundaries: [boundary],
      allocations: [packetAllocation({ on: '2026-02-28' }), packetAllocation({ on: '2026-02-27' })],
    });
    expect(parts.map(({ title, rows }) => [title, rows.map((row) => row.title)])).toEqual([
      ['Delivered and declined lately', ['Lately']],
    ]);
    expect(allocations).toEqual([
      {
        title: 'The price list first.',
        note: 'Finance was needed for “Price list” for Sales and “Cost model” for Product',
        detail: 'Mara Lind, 28 Feb 2026',
      },
    ]);
  });

  it('draw a map where there are enough boundaries for one, with the same numbers in the table', () => {
    const others = ['Product', 'People', 'Operations'].map((to) => ({ ...boundary, to }));
    expect(print({ boundaries: [boundary] }).map).toBeNull();
    const { map, boundaries } = print({ boundaries: [boundary, ...others] });
    expect(map?.labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['12.5 days', 'Finance']));
    expect(map?.alt).toContain('5 functions');
    expect(boundaries[0]).toEqual({
      boundary: 'Finance to Sales',
      count: '3',
      open: '1',
      median: '12.5',
      longest: '40',
    });
  });
});
