/** The ledger of a client's file, closed and opened anew, is the one that the rule gives for the same history. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClientFile } from '#db/files/client-file.ts';
import { adjustments, agreements, clientDays, pauses, periodClosings } from '#db/schema/client/retainer.ts';
import { computeLedger, type LedgerInput } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { periodNamed } from '#shared/domain/periods.ts';
import type { ClientDay } from '#shared/domain/settlement.ts';
import { anyHistory, historyRange } from '#test/builders/ledger-history.ts';
import { newClientFile } from '#test/harness/database-files.ts';
import { runs } from '#test/harness/runs.ts';
import { found } from './find.ts';
import { readRetainer } from './ledger-input.ts';
import { soundTerms } from './retainer-guards.ts';

const createdAt = '2026-11-15T08:00:00.000Z';

// The rule is held to ten thousand histories beside it; here each costs an opening of an encrypted file.
const histories = runs(100);

it(`closing and reopening the file changes nothing in the ledger of ${histories} random histories`, () => {
  const { file: created, location, command } = newClientFile();
  created.close();
  fc.assert(
    fc.property(anyHistory, (random) => {
      const history = storable(random);
      let file = ClientFile.open(location);
      const write = () => ({ sentence: 'Wrote a history', output: store(file, history) });
      file.write(command('retainer.setTerms'), write);
      const before = computeLedger(toLedgerInput(readRetainer(file.db)), historyRange);
      file.close();
      file = ClientFile.open(location);
      const after = computeLedger(toLedgerInput(readRetainer(file.db)), historyRange);
      file.close();
      expect(after).toEqual(before);
      expect(after).toEqual(computeLedger(history, historyRange));
    }),
    { numRuns: histories },
  );
});

type History = LedgerInput & { planned: ClientDay[] };

/** A file holds no cap that nothing is carried up to and no rate that is not billed; each of its rows has its own id. */
function storable({ planned, ...history }: History): History {
  const terms = history.terms.map(({ id, ...each }) => ({
    ...soundTerms({ ...each, noticeDays: null }),
    id,
  }));
  return { ...history, terms, planned: planned.map((day) => ({ ...day, id: `planned-${day.id}` })) };
}

/** Puts a history in the place of the one before it. */
function store({ db }: ClientFile, { terms, worked, planned, ...history }: History): void {
  for (const table of [agreements, pauses, adjustments, clientDays, periodClosings]) db.delete(table).run();
  db.insert(agreements)
    .values(terms.map((each) => ({ ...each, createdAt })))
    .run();
  const paused = history.pauses.map((range, index) => ({
    ...range,
    id: `pause-${index}`,
    note: '',
    createdAt,
  }));
  if (paused.length > 0) db.insert(pauses).values(paused).run();
  const adjusted = history.adjustments.map(({ on, ...each }) => ({ ...each, onDate: on, createdAt }));
  if (adjusted.length > 0) db.insert(adjustments).values(adjusted).run();
  const days = [
    ...worked.map((day) => ({ ...day, kind: 'worked' as const })),
    ...planned.map((day) => ({ ...day, kind: 'planned' as const })),
  ].map(({ on, ...day }) => ({ ...day, onDate: on, note: '', createdAt }));
  if (days.length > 0) db.insert(clientDays).values(days).run();
  const closings = history.closedPeriods.map((period) => {
    const { startsOn, endsOn } = found(periodNamed(period), 'period', period);
    return { id: period, period, startsOn, endsOn, closingMilliDays: 0, createdAt };
  });
  if (closings.length > 0) db.insert(periodClosings).values(closings).run();
}
