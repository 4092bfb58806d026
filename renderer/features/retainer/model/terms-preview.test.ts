import { describe, expect, it } from 'vitest';
import { agreementTerms, ledgerInput } from '#test/builders/agreement-terms.ts';
import { previewPeriods } from './terms-preview.ts';

const names = (periods: readonly { period: string }[]) => periods.map(({ period }) => period);

describe('the preview of terms', () => {
  it('shows six periods from their first day, prorated, in place of terms that start on the same day', () => {
    const more = agreementTerms({ id: 'terms-2', startsOn: '2026-03-16', milliDaysPerPeriod: 4000 });
    const periods = previewPeriods(ledgerInput(), more);
    expect(names(periods)).toEqual(['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08']);
    expect(periods[0]?.granted).toBe(3500);
    expect(previewPeriods(ledgerInput(), agreementTerms({ milliDaysPerPeriod: 1000 }))[0]?.granted).toBe(
      1000,
    );
    expect(previewPeriods(ledgerInput(), agreementTerms({ periodLength: 'quarter' }))).toHaveLength(6);
  });
});
