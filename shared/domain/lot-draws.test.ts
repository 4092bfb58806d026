import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agreementTerms, clientDays, ledgerInput } from '#test/builders/agreement-terms.ts';
import { computeLedger } from './ledger.ts';
import { drawsOf } from './lot-draws.ts';
import { totalOf } from './lots.ts';

const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

it('a day draws on the oldest lot first, then on its own period, then on nothing', () => {
  const terms = [agreementTerms({ milliDaysPerPeriod: 1000 })];
  const worked = clientDays({ '2026-01-10': 500, '2026-02-10': 2000 });
  const adjustments = [
    { id: 'plus', on: '2026-01-11', milliDays: 250, reason: 'gift' },
    { id: 'minus', on: '2026-01-12', milliDays: -250, reason: 'late entry' },
  ];
  expect(drawsOf(computeLedger(ledgerInput({ terms, worked, adjustments }), year))).toEqual([
    {
      id: '2026-01-10',
      on: '2026-01-10',
      kind: 'worked',
      milliDays: 500,
      draws: [{ lot: '2026-01', milliDays: 500 }],
      overage: 0,
      period: '2026-01',
    },
    {
      id: 'minus',
      on: '2026-01-12',
      kind: 'adjusted',
      milliDays: 250,
      draws: [{ lot: '2026-01', milliDays: 250 }],
      overage: 0,
      period: '2026-01',
    },
    {
      id: '2026-02-10',
      on: '2026-02-10',
      kind: 'worked',
      milliDays: 2000,
      draws: [
        { lot: '2026-01', milliDays: 500 },
        { lot: '2026-02', milliDays: 1000 },
      ],
      overage: 500,
      period: '2026-02',
    },
  ]);
});

it('every day is drawn once and wholly, never from a lot of its future', () => {
  const anyDays = fc.dictionary(
    fc
      .integer({ min: 0, max: 364 })
      .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)),
    fc.integer({ min: 1, max: 12 }).map((quarters) => quarters * 250),
  );
  fc.assert(
    fc.property(anyDays, fc.constantFrom('none' as const, 'all' as const), (days, rollover) => {
      const worked = clientDays(days);
      const draws = drawsOf(
        computeLedger(ledgerInput({ terms: [agreementTerms({ rollover })], worked }), year),
      );
      expect(draws.map(({ id }) => id)).toEqual(Object.keys(days).sort());
      for (const row of draws) {
        expect(totalOf(row.draws) + row.overage).toBe(row.milliDays);
        for (const { lot } of row.draws) expect(lot <= row.period).toBe(true);
      }
    }),
  );
});
