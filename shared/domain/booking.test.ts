import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTerms, clientDays, ledgerInput } from '#test/builders/agreement-terms.ts';
import { anyHistory, historyDate, historyRange } from '#test/builders/ledger-history.ts';
import { termsOn, termsSpans } from './agreements.ts';
import { canBook } from './booking.ts';
import { computeLedger, type LedgerInput, lockedThrough } from './ledger.ts';

const refusing = ledgerInput({ terms: [agreementTerms({ milliDaysPerPeriod: 2000, overage: 'refuse' })] });
const booking = { on: '2026-01-20', milliDays: 1000 };

describe('a booking', () => {
  it('may be several days on one date', () => {
    expect(canBook(ledgerInput(), { on: '2026-01-20', milliDays: 2500 })).toEqual({ ok: true });
  });

  it('needs an agreement on its date', () => {
    const ended = ledgerInput({ terms: [agreementTerms({ endsOn: '2026-01-19' })] });
    expect(canBook(ended, booking)).toEqual({ ok: false, code: 'NO_AGREEMENT', on: '2026-01-20' });
    expect(canBook(ended, { ...booking, on: '2026-01-19' })).toEqual({ ok: true });
    expect(canBook(ledgerInput({ terms: [] }), { ...booking, override: true }).ok).toBe(false);
  });

  it.each([0, -250, 100, 1100, 250.5, Number.NaN])(
    'of %d thousandths is no multiple of a quarter day',
    (milliDays) => {
      expect(canBook(ledgerInput(), { ...booking, milliDays, override: true })).toEqual({
        ok: false,
        code: 'NOT_INCREMENT',
        incrementMilliDays: 250,
      });
    },
  );

  it('in a closed period is sent to the open one, which no override changes', () => {
    const input = ledgerInput({ closedPeriods: ['2026-02'] });
    expect(canBook(input, { ...booking, override: true })).toEqual({
      ok: false,
      code: 'CLOSED_PERIOD',
      period: '2026-01',
      openPeriod: '2026-03',
      openFrom: '2026-03-01',
    });
    expect(canBook(input, { ...booking, on: '2026-02-28' })).toMatchObject({ code: 'CLOSED_PERIOD' });
    expect(canBook(input, { ...booking, on: '2026-03-01' })).toEqual({ ok: true });
  });

  it('on a paused day draws on what is left', () => {
    const pauses = [{ startsOn: '2026-01-15', endsOn: '2026-01-31' }];
    expect(canBook({ ...refusing, pauses }, booking)).toEqual({ ok: true });
    expect(canBook({ ...refusing, pauses }, { ...booking, milliDays: 1250 }).ok).toBe(false);
  });
});

describe('where overage is not allowed a booking', () => {
  const input = { ...refusing, worked: clientDays({ '2026-01-13': 1500 }) };

  it('takes what is left, and not a quarter day more', () => {
    expect(canBook(input, { ...booking, milliDays: 500 })).toEqual({ ok: true });
    expect(canBook(input, { ...booking, milliDays: 750 })).toEqual({
      ok: false,
      code: 'OVERAGE_REFUSED',
      period: '2026-01',
      leftMilliDays: 500,
      beyondMilliDays: 250,
    });
  });

  it('is accepted by override', () => {
    expect(canBook(input, { ...booking, milliDays: 750, override: true })).toEqual({ ok: true });
  });

  it('may not take the lot that a later day was booked on', () => {
    const later = { ...refusing, worked: clientDays({ '2026-02-10': 4000 }) };
    expect(canBook(later, { on: '2026-01-20', milliDays: 250 })).toEqual({
      ok: false,
      code: 'OVERAGE_REFUSED',
      period: '2026-02',
      leftMilliDays: 0,
      beyondMilliDays: 250,
    });
  });

  it('is held against other plans when it is planned, and against worked days only when it is worked', () => {
    const planned = clientDays({ '2026-01-27': 500 });
    const asked = { ...booking, milliDays: 500 };
    expect(canBook({ ...input, planned }, { ...asked, kind: 'worked' })).toEqual({ ok: true });
    expect(canBook({ ...input, planned }, { ...asked, kind: 'planned' })).toMatchObject({
      code: 'OVERAGE_REFUSED',
      leftMilliDays: 0,
    });
  });
});

it('is refused for overage exactly when it would leave more days uncovered under terms that allow none', () => {
  const uncovered = (history: LedgerInput) =>
    computeLedger(history, historyRange)
      .filter((row) => history.terms.find(({ id }) => id === row.termsId)?.overage === 'refuse')
      .map((row) => row.lines.reduce((sum, line) => sum + ('overage' in line ? line.overage : 0), 0));
  fc.assert(
    fc.property(anyHistory, historyDate, fc.integer({ min: 1, max: 8 }), (history, on, days) => {
      const milliDays = days * 1000;
      const booked = { ...history, worked: [...history.worked, { id: 'new', on, milliDays }] };
      const answer = canBook(history, { on, milliDays });
      const hasTerms = termsOn(termsSpans(history.terms), on) !== undefined;
      const isClosed = on <= (lockedThrough(history.closedPeriods) ?? '');
      expect(!answer.ok && answer.code === 'NO_AGREEMENT').toBe(!hasTerms);
      if (!hasTerms) return;
      expect(!answer.ok && answer.code === 'CLOSED_PERIOD').toBe(isClosed);
      if (isClosed) return;
      const before = uncovered(history);
      const isBeyond = uncovered(booked).some((after, index) => after > (before[index] ?? 0));
      expect(answer.ok).toBe(!isBeyond);
      expect(canBook(history, { on, milliDays, override: true })).toEqual({ ok: true });
    }),
    { numRuns: 500 },
  );
});
