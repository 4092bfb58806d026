/** What was stated since a backup, when that backup is restored: its periods are closed again where they are as stated. */
import { asc } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { periodClosings } from '#db/schema/client/retainer.ts';
import { statements } from '#db/schema/client/statements.ts';
import { isWithin } from '#shared/domain/dates.ts';
import { canonicalJson } from '#shared/domain/packet/canonical.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import type { StatementContent } from '#shared/domain/statement/model.ts';
import { readExpenses } from './expenses.ts';
import { readRetainer } from './ledger-input.ts';
import { ledgerPeriod } from './ledger-period.ts';
import { lockedDate } from './retainer-guards.ts';

/**
 * Closes what was stated and is open, as far as it is what the statements say; from the first that is not, all stay open,
 * so that what is missing can be entered on its own date. Call inside the command that restores.
 * @returns what the client's history says of it; empty where nothing was stated that is open
 */
export function closeStatedAgain(db: ClientDb, { newId, now }: { newId(): string; now(): string }): string {
  const retainer = readRetainer(db);
  const locked = lockedDate(retainer) ?? '';
  const rows = db.select().from(statements).orderBy(asc(statements.startsOn), asc(statements.issuedAt)).all();
  const open = [...new Map(rows.map((row) => [row.period, row])).values()]
    .filter(({ endsOn }) => endsOn > locked)
    .map(({ content, ...row }) => ({ ...row, stated: JSON.parse(content) as StatementContent }));
  const expenses = readExpenses(db);
  const firstOther = open.findIndex(({ stated }) => !isAsStated(retainer, expenses, stated));
  const same = firstOther < 0 ? open : open.slice(0, firstOther);
  for (const { period, startsOn, endsOn, stated } of same) {
    const closing = { period, startsOn, endsOn, closingMilliDays: stated.ledger.closing };
    db.insert(periodClosings)
      .values({ ...closing, id: newId(), createdAt: now() })
      .run();
  }
  return [
    ...(same.length > 0 ? [`closed ${listed(same)} again, as stated since`] : []),
    ...(same.length < open.length
      ? [
          `left ${listed(open.slice(same.length))} open, of which a statement since says otherwise: enter what is missing, then close again`,
        ]
      : []),
  ].join('; ');
}

function isAsStated(
  retainer: ReturnType<typeof readRetainer>,
  all: ReturnType<typeof readExpenses>,
  { period, ledger, expenses, startsOn, endsOn }: StatementContent,
): boolean {
  if (retainer.agreements.length === 0) return false;
  const row = ledgerPeriod(retainer, period);
  const figures = ['opening', 'granted', 'adjusted', 'worked', 'lapsed', 'billedOverage', 'closing'] as const;
  const spent = all.filter(({ on }) => isWithin(on, row)).map(({ id: _, ...expense }) => expense);
  return (
    row.startsOn === startsOn &&
    row.endsOn === endsOn &&
    figures.every((figure) => row[figure] === ledger[figure]) &&
    canonicalJson(spent) === canonicalJson(expenses)
  );
}

function listed(rows: readonly { period: string }[]): string {
  return rows.map(({ period }) => formatPeriod(period, 'en')).join(', ');
}
