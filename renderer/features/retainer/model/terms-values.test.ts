import { describe, expect, it } from 'vitest';
import type { AgreementRow } from '#shared/contract/retainer.ts';
import { newTerms, termsOf, termsProblems, termsValuesOf } from './terms-values.ts';

const row: AgreementRow = {
  ...{ id: 't', startsOn: '2026-01-01', endsOn: '2026-12-31', milliDaysPerPeriod: 2500 },
  ...{ periodLength: 'quarter', rollover: 'up_to', rolloverCapMilliDays: 1250, expireAfterPeriods: 2 },
  ...{ overage: 'bill', overageRateMinor: 180_050, incrementMilliDays: 125, feeMinor: 660_000 },
  ...{ minutesPerDay: 450, noticeDays: 60, createdAt: '2026-01-01T09:00:00.000Z' },
};

describe('the form of terms', () => {
  it('gives back what it was given', () => {
    const { id: _, createdAt: __, ...terms } = row;
    expect(termsOf(termsValuesOf(row, 'USD'), 'USD')).toEqual(terms);
    expect(termsOf(termsValuesOf(row, 'JPY'), 'JPY')).toEqual(terms);
  });

  it('sends nothing that the chosen rule does not use', () => {
    const values = { ...termsValuesOf(row, 'USD'), rollover: 'none', overage: 'carry' } as const;
    expect(termsOf(values, 'USD')).toMatchObject({
      ...{ rolloverCapMilliDays: null, expireAfterPeriods: null, overageRateMinor: null },
    });
  });

  it('names every field that is missing or contradicts another', () => {
    const values = newTerms('2026-01-01');
    expect(termsProblems(values)).toEqual({});
    expect(Object.keys(termsProblems({ ...values, startsOn: '', days: '', cap: '' }))).toEqual([
      ...['startsOn', 'days', 'cap'],
    ]);
    expect(termsProblems({ ...values, endsOn: '2025-12-31' })).toHaveProperty('endsOn');
    expect(termsProblems({ ...values, endsOn: '31/2' })).toHaveProperty('endsOn');
    expect(termsProblems({ ...values, overage: 'bill' })).toHaveProperty('rate');
    expect(termsProblems({ ...values, days: 0.0001 })).toHaveProperty('days');
    expect(termsProblems({ ...values, rollover: 'all', cap: '' })).toEqual({});
  });
});
