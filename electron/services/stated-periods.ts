/** What an issued statement protects from undo and redo, which replay rows without asking any service. */
import { lte, max } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { expenses } from '#db/schema/client/retainer.ts';
import { statements } from '#db/schema/client/statements.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import { computeLedger } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { readRetainer } from './ledger-input.ts';
import { lockedDate } from './retainer-guards.ts';

/**
 * Remembers everything that was stated; the function it answers with refuses what has changed any of it since, and so
 * rolls its transaction back. What a restored backup left open is not protected until it is closed again, and taking the
 * restore itself back leads to what was stated. @throws Refusal UNDO_CONFLICT
 */
export function guardStated(db: ClientDb): (target: { name: string }) => void {
  const statedTo =
    db
      .select({ last: max(statements.endsOn) })
      .from(statements)
      .get()?.last ?? null;
  if (statedTo === null || (lockedDate(readRetainer(db)) ?? '') < statedTo) return () => undefined;
  const before = picture(db, statedTo);
  return ({ name }) => {
    if (name === 'backups.restore' || picture(db, statedTo) === before) return;
    const openFrom = addDays(statedTo, 1);
    const message = `A statement was issued that says otherwise: everything to ${statedTo} stays as it is. Enter the difference on ${openFrom} or later.`;
    throw new Refusal('UNDO_CONFLICT', message, { statedTo, openFrom });
  };
}

function picture(db: ClientDb, to: PlainDate): string {
  const retainer = readRetainer(db);
  const locked = lockedDate(retainer);
  return JSON.stringify({
    isLocked: locked !== null && locked >= to,
    ledger: computeLedger(toLedgerInput(retainer), { startsOn: '0001-01-01', endsOn: to }).map(
      ({ forecast: _, ...row }) => row,
    ),
    days: retainer.days.filter(({ kind, onDate }) => kind === 'worked' && onDate <= to),
    expenses: db.select().from(expenses).where(lte(expenses.onDate, to)).orderBy(expenses.id).all(),
  });
}
