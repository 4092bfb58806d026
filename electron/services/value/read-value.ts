/** What the days of a range bought, read from where each fact is kept. */
import { asc } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { coordinationHours } from '#db/schema/client/accountability.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { handoffs } from '#db/schema/client/handoffs.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import type { Outputs } from '#shared/contract/types.ts';
import { type DateRange, isWithin } from '#shared/domain/dates.ts';
import { type PurposefulDay, valueStatement } from '#shared/domain/value-statement.ts';
import { readRetainer } from '../ledger-input.ts';
import { readPurposes } from '../purpose-titles.ts';

/** The value statement with the titles behind its figures; both ends of the range are included. */
export function readValue(db: ClientDb, range: DateRange): Outputs['value']['get'] {
  const served = readPurposes(db);
  const titles = new Map([...served.values()].flat().map((purpose) => [purpose.id, purpose]));
  const taken = db.select().from(decisions).orderBy(asc(decisions.decidedOn), asc(decisions.id)).all();
  const registry = db
    .select()
    .from(initiatives)
    .orderBy(asc(initiatives.closedOn), asc(initiatives.id))
    .all();
  const {
    purposes,
    decisionsTaken: _,
    initiativesClosed: __,
    ...figures
  } = valueStatement(
    {
      days: workedDays(db, served),
      decisions: taken,
      initiatives: registry,
      handoffs: db.select().from(handoffs).all(),
      coordinationHours: db.select().from(coordinationHours).all(),
    },
    range,
  );
  return {
    ...range,
    ...figures,
    purposes: purposes.map(({ kind, id, milliDays, days }) => {
      const { title = '', on = null } = titles.get(id) ?? {};
      return { kind, id, title, on, milliDays, days };
    }),
    decisions: taken.flatMap(({ id, question, decidedOn, outcome }) =>
      decidedOn !== null && isWithin(decidedOn, range)
        ? [{ id, title: question, on: decidedOn, outcome }]
        : [],
    ),
    initiatives: registry.flatMap(({ id, title, status, closedOn }) =>
      status === 'done' && closedOn !== null && isWithin(closedOn, range)
        ? [{ id, title, on: closedOn }]
        : [],
    ),
  };
}

/** Also those that were entered after their period was closed: what they bought, they bought on their own date. */
function workedDays(db: ClientDb, served: ReturnType<typeof readPurposes>): PurposefulDay[] {
  const { days, adjustments } = readRetainer(db);
  const late = adjustments.flatMap(({ id, workedOn, milliDays }) =>
    workedOn === null ? [] : [{ id, on: workedOn, milliDays: -milliDays }],
  );
  const worked = days.filter(({ kind }) => kind === 'worked');
  return [...worked.map(({ id, onDate: on, milliDays }) => ({ id, on, milliDays })), ...late].map((day) => ({
    ...day,
    purposes: served.get(day.id) ?? [],
  }));
}
