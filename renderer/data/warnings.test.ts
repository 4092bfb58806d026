import { describe, expect, it } from 'vitest';
import type { RetainerWarning } from '#shared/domain/retainer-warnings.ts';
import { warningSteps } from './warnings.ts';

const ofPeriod = { period: '2026-11', milliDays: 2500 };
const warnings: RetainerWarning[] = [
  { code: 'agreement_ending', on: '2026-12-31', days: 41 },
  { code: 'under_used', ...ofPeriod },
  { code: 'lapsing_soon', ...ofPeriod, on: '2026-11-30' },
  { code: 'unconfirmed', milliDays: 500, dates: ['2026-11-18'] },
];

describe('the next steps of a retainer’s warnings', () => {
  it('say once that days are left, and put what presses first', () => {
    expect(warningSteps(warnings, 'acme', 'en-GB').map(({ code, verb }) => [code, verb])).toEqual([
      ['lapsing_soon', 'Plan'],
      ['unconfirmed', 'Confirm'],
      ['agreement_ending', 'Renew'],
    ]);
  });

  it('are sentences in the person’s own locale', () => {
    const [first] = warningSteps(warnings, 'acme', 'en-GB');
    expect(first?.sentence).toContain('2.5 days lapse at the end of 30 Nov 2026');
  });

  it('lead to where it is put right', () => {
    expect(warningSteps(warnings, 'acme', 'en-GB').map(({ href }) => href)).toEqual([
      '#/days?client=acme',
      '#/days?client=acme',
      '#/clients/acme/retainer?view=terms',
    ]);
  });
});
