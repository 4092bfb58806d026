/** The charter: the role's reporting line and its three authorities. (Rules: shared/domain/charter.ts.) */
import { and, eq } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { charterEntries } from '#db/schema/client/accountability.ts';
import type { CharterEntryRow } from '#shared/contract/accountability.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { authorityWords } from '#shared/domain/accountability-words.ts';
import {
  type CharterEntry,
  charterOn,
  isCharterRecorded,
  missingAuthorities,
} from '#shared/domain/charter.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';

type Part = 'charter';

/** The charter on a date, with every entry there is. */
export function get(ctx: ClientContext, input: Inputs[Part]['get']): Outputs[Part]['get'] {
  return charterAt(ctx.db, input.asOf ?? ctx.today());
}

/** Records answers from a date on; the answer that is there for the same date is replaced. */
export function set(ctx: ClientContext, input: Inputs[Part]['set']): Outputs[Part]['set'] {
  return ctx.write('charter.set', () => {
    const { answers, since = ctx.today(), evidence } = input;
    for (const { authority, isGranted } of answers) {
      const isSame = and(eq(charterEntries.authority, authority), eq(charterEntries.since, since));
      const before = ctx.db.select().from(charterEntries).where(isSame).get();
      const row = { authority, isGranted, since, evidence: evidence ?? before?.evidence ?? '' };
      if (before) ctx.db.update(charterEntries).set(row).where(isSame).run();
      else
        ctx.db
          .insert(charterEntries)
          .values({ ...row, id: ctx.newId(), createdAt: ctx.now() })
          .run();
    }
    const words = answers.map(
      ({ authority, isGranted }) => `${authorityWords[authority]}: ${isGranted ? 'yes' : 'no'}`,
    );
    const output = charterAt(ctx.db, since > ctx.today() ? since : ctx.today());
    return { sentence: `Recorded the charter from ${since}. ${words.join('; ')}`, output };
  });
}

/** Removes one entry; what was recorded before it holds again. */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('charter.remove', () => {
    const isIt = eq(charterEntries.id, input.entryId);
    const [row] = ctx.db.delete(charterEntries).where(isIt).returning().all();
    const gone = found(row, 'entry of the charter', input.entryId);
    return {
      sentence: `Removed from the charter: ${authorityWords[gone.authority]} from ${gone.since}`,
      output: { ids: [gone.id] },
    };
  });
}

/** Every entry of the charter as the rules take it, in the order of dates. */
export function readCharter(db: ClientDb): (CharterEntry & { readonly row: CharterEntryRow })[] {
  const rows = allRows(db, charterEntries, charterEntries.since, charterEntries.id);
  return rows.map((row) => ({
    ...{ authority: row.authority, since: row.since, evidence: row.evidence },
    granted: row.isGranted,
    row,
  }));
}

function charterAt(db: ClientDb, asOf: PlainDate): Outputs[Part]['get'] {
  const entries = readCharter(db);
  return {
    authorities: [...charterOn(entries, asOf)].map(([authority, held]) => ({
      authority,
      entry: entries.find((entry) => entry === held)?.row ?? null,
    })),
    isRecorded: isCharterRecorded(entries, asOf),
    missing: missingAuthorities(entries, asOf),
    entries: entries.map(({ row }) => row).reverse(),
  };
}
