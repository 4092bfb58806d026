import { describe, expect, it } from 'vitest';
import { printRetainer } from './retainer.ts';
import { wordsFor } from './words.ts';

const words = wordsFor({ locale: 'en-GB', currency: 'GBP' });
const first = { schemaVersion: 1 } as const;
const second = { schemaVersion: 2 } as const;

describe('the retainer of a printed packet', () => {
  it('keeps the ledger to columns that have something in them, and money in its own currency', () => {
    const period = {
      period: '2026-02',
      opening: 0,
      granted: 2000,
      adjusted: 0,
      worked: 2750,
      planned: 250,
      lapsed: 0,
      overage: 750,
      overageAmount: 135000,
      closing: 0,
      locked: true,
    };
    const printed = printRetainer(
      { kind: 'retainer', terms: 'Terms', periods: [period], days: [] },
      words,
      first,
    );
    expect(printed.ledger).toEqual({
      head: ['Period', 'Opening', 'Granted', 'Worked', 'Overage', 'Closing', 'Billed'],
      rows: [['February 2026', '0', '2', '2.75', '0.75', '0', '£1,350.00']],
    });
  });

  it('keeps a period and that it is open on one line, in packets of the second version', () => {
    const period = {
      ...{ period: '2026-09', opening: 0, granted: 2000, adjusted: 0, worked: 0, planned: 0, lapsed: 0 },
      ...{ overage: 0, overageAmount: null, closing: 2000, locked: false },
    };
    const section = { kind: 'retainer', terms: 'Terms', periods: [period], days: [] } as const;
    expect(printRetainer(section, words, second).ledger).toMatchObject({ keepsPeriodsWhole: true });
    expect(printRetainer(section, words, first).ledger).not.toHaveProperty('keepsPeriodsWhole');
  });

  it('calls left what can still be worked, also where part of it would lapse at the end of the period', () => {
    const period = {
      ...{ period: '2026-11', opening: 500, granted: 4000, adjusted: 0, worked: 1500, planned: 1500 },
      ...{ lapsed: 2000, overage: 0, overageAmount: null, closing: 1000, locked: false },
    };
    const printed = printRetainer(
      { kind: 'retainer', terms: 'Terms', periods: [period], days: [] },
      words,
      first,
    );
    expect(printed.figures.map(({ figure, words: of }) => `${figure} ${of}`)).toEqual([
      '4.5 days available',
      '1.5 worked',
      '3 left',
      '1.5 planned',
      '1.5 left when the planned days are worked',
    ]);
  });
});
