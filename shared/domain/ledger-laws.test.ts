import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { anyHistory, historyRange } from '#test/builders/ledger-history.ts';
import { brokenLaws } from '#test/harness/ledger-laws.ts';
import { runs } from '#test/harness/runs.ts';
import { computeLedger, type LedgerInput } from './ledger.ts';

/** Ahead of UTC and behind it, by half hours too, with days that were skipped and clocks that change at midnight. */
const zones = [
  ...['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata'],
  ...['Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca'],
];
const twoZones = fc.shuffledSubarray(zones, { minLength: 2, maxLength: 2 });

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it('random histories, ten thousand of them, keep every law of the ledger in whatever time zone the machine is', () => {
  const ledgerIn = (name: string | undefined, history: LedgerInput) => {
    process.env.TZ = name;
    return computeLedger(history, historyRange);
  };
  fc.assert(
    fc.property(anyHistory, twoZones, ({ planned: _, ...history }, [here, there]) => {
      const rows = ledgerIn(here, history);
      const broken = brokenLaws(rows, history);
      if (broken.length > 0) expect(broken).toEqual([]);
      const elsewhere = ledgerIn(there, history);
      if (JSON.stringify(elsewhere) !== JSON.stringify(rows)) expect(elsewhere).toEqual(rows);
    }),
    { numRuns: runs(10_000) },
  );
});
