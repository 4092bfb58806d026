/** The six worked examples of the product rules, through the commands and out of every read that shows them. */
import { describe, expect, it } from 'vitest';
import { computeLedger } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { periodNamed } from '#shared/domain/periods.ts';
import { setTerms, workDays } from '#test/harness/builders.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';
import { readClient } from '#test/harness/stored.ts';
import { readRetainer } from './ledger-input.ts';

const shared = shareTestApp();

interface Figures {
  opening: number;
  granted: number;
  worked: number;
  closing: number;
  lapsed?: number;
  billedOverage?: number;
  overageAmountMinor?: number;
}

interface Example {
  terms: NonNullable<Parameters<typeof setTerms>[2]>[];
  pause?: { startsOn: string; endsOn: string };
  worked?: Record<string, number>;
  periods: Record<string, Figures>;
}

const carriedUpToOne = { rollover: 'up_to', rolloverCapMilliDays: 1000, expireAfterPeriods: 1 } as const;

const examples: Record<string, Example> = {
  'rollover up to a day for one period, and a deficit carried': {
    terms: [carriedUpToOne],
    worked: {
      '2026-01-20': 2500,
      '2026-02-17': 3250,
      '2026-03-12': 1000,
      '2026-04-21': 5000,
      '2026-05-06': 2000,
    },
    periods: {
      '2026-01': { opening: 0, granted: 3000, worked: 2500, closing: 500 },
      '2026-02': { opening: 500, granted: 3000, worked: 3250, closing: 250 },
      '2026-03': { opening: 250, granted: 3000, worked: 1000, lapsed: 1250, closing: 1000 },
      '2026-04': { opening: 1000, granted: 3000, worked: 5000, closing: -1000 },
      '2026-05': { opening: -1000, granted: 3000, worked: 2000, closing: 0 },
    },
  },
  'a month that the agreement starts in': {
    terms: [{ startsOn: '2026-01-16' }],
    periods: { '2026-01': { opening: 0, granted: 1500, worked: 0, closing: 1500 } },
  },
  'a month with a pause': {
    terms: [carriedUpToOne],
    pause: { startsOn: '2026-02-10', endsOn: '2026-02-20' },
    periods: { '2026-02': { opening: 1000, granted: 1750, worked: 0, lapsed: 1750, closing: 1000 } },
  },
  'a month in which the terms change': {
    terms: [{}, { startsOn: '2026-03-16', milliDaysPerPeriod: 4000 }],
    periods: { '2026-03': { opening: 6000, granted: 3500, worked: 0, closing: 9500 } },
  },
  'no rollover, and overage billed': {
    terms: [{ milliDaysPerPeriod: 2000, rollover: 'none', overage: 'bill', overageRateMinor: 180_000 }],
    worked: { '2026-01-20': 1500, '2026-02-17': 2750 },
    periods: {
      '2026-01': { opening: 0, granted: 2000, worked: 1500, lapsed: 500, closing: 0 },
      '2026-02': {
        opening: 0,
        granted: 2000,
        worked: 2750,
        billedOverage: 750,
        overageAmountMinor: 135_000,
        closing: 0,
      },
    },
  },
  'lots that expire after two periods': {
    terms: [{ milliDaysPerPeriod: 2000, expireAfterPeriods: 2 }],
    worked: { '2026-03-12': 1000 },
    periods: {
      '2026-01': { opening: 0, granted: 2000, worked: 0, closing: 2000 },
      '2026-02': { opening: 2000, granted: 2000, worked: 0, closing: 4000 },
      '2026-03': { opening: 4000, granted: 2000, worked: 1000, lapsed: 1000, closing: 4000 },
      '2026-04': { opening: 4000, granted: 2000, worked: 0, lapsed: 2000, closing: 4000 },
    },
  },
};

describe.each(Object.entries(examples))('the ledger of %s', (_, { terms, pause, worked = {}, periods }) => {
  async function made(): Promise<string> {
    const clientId = await shared.freshClient();
    for (const change of terms) await setTerms(shared.api, clientId, change);
    if (pause) await shared.api.retainer.addPause({ clientId, ...pause });
    await workDays(shared.api, clientId, worked);
    return clientId;
  }

  it('follows from what is stored', async () => {
    const clientId = await made();
    const input = readClient(shared.test.dataDir, clientId, (db) => toLedgerInput(readRetainer(db)));
    for (const [name, figures] of Object.entries(periods)) {
      const range = periodNamed(name) ?? { startsOn: name, endsOn: name };
      const quiet = { lapsed: 0, billedOverage: 0, overageAmountMinor: 0, adjusted: 0 };
      expect(computeLedger(input, range)).toMatchObject([{ period: name, ...quiet, ...figures }]);
    }
  });

  it('is the same in Days over all clients and in the client’s overview', async () => {
    const clientId = await made();
    for (const [period, { opening, granted, worked: done }] of Object.entries(periods)) {
      const asOf = `${period}-15`;
      const figures = { period, opening, granted, worked: done, left: opening + granted - done };
      const { clients } = await shared.api.allDays.standing({ asOf });
      expect(clients.find((standing) => standing.clientId === clientId)).toMatchObject(figures);
      const { standing } = await shared.api.overview.get({ clientId, asOf });
      expect(standing).toMatchObject(figures);
    }
  });
});
