import { describe, expect, it } from 'vitest';
import { agreementTerms, ledgerInput } from '#test/builders/agreement-terms.ts';
import { lineInWords } from './line-words.ts';
import { shownLedger } from './shown-ledger.ts';

const terms = agreementTerms({ rollover: 'up_to', rolloverCapMilliDays: 1000, expireAfterPeriods: 1 });

describe('the lines behind a number', () => {
  it('say in words where days came from and why they are gone', () => {
    const paused = { startsOn: '2026-02-10', endsOn: '2026-02-20' };
    const worked = [
      { id: 'w1', on: '2026-01-20', milliDays: 2500 },
      { id: 'w2', on: '2026-02-20', milliDays: 2500 },
    ];
    const [, february] = shownLedger(ledgerInput({ terms: [terms], pauses: [paused], worked }), '2026-03-10');
    if (!february) throw new Error('There is no February.');
    const context = {
      ...{ locale: 'en-GB', currency: 'USD', period: '2026-02' },
      notes: new Map([['w2', 'Monthly review']]),
    };
    const words = february.lines.map((line) => lineInWords(line, context));
    expect(words.map(({ name, what, milliDays }) => [name, what, milliDays])).toEqual([
      ['Granted', '17 of 28 calendar days of 3 days for February 2026', 1750],
      [
        'Worked',
        'Monthly review · 0.5 carried from January 2026, 1.75 of February 2026’s own grant, 0.25 beyond what there was',
        -2500,
      ],
    ]);
  });
});
