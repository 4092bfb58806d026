/** What client days served, by day, each with the title it has now. */
import type { ClientDb } from '#db/files/client-file.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { handoffs } from '#db/schema/client/handoffs.ts';
import { dayPurposes } from '#db/schema/client/purposes.ts';
import { sessions } from '#db/schema/client/sessions.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import { compareText, type PlainDate } from '#shared/domain/dates.ts';
import { type Purpose, type PurposeKind, purposeKinds } from '#shared/domain/value-statement.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';

/** A purpose and what it is called; a session has its date as well. */
export type TitledPurpose = Purpose & { readonly title: string; readonly on: PlainDate | null };

/** The purposes of every client day, by its id: initiatives first, then decisions, sessions and hand-offs, by title. */
export function readPurposes(db: ClientDb): ReadonlyMap<string, TitledPurpose[]> {
  const titles = readTitles(db);
  const named = db
    .select()
    .from(dayPurposes)
    .all()
    .flatMap(({ dayId, initiativeId, decisionId, sessionId, handoffId }) => {
      const id = initiativeId ?? decisionId ?? sessionId ?? handoffId ?? '';
      const purpose = titles.get(id);
      return purpose ? [{ dayId, purpose }] : [];
    });
  const byDay = Map.groupBy(named, ({ dayId }) => dayId);
  return new Map([...byDay].map(([dayId, rows]) => [dayId, inOrder(rows.map(({ purpose }) => purpose))]));
}

function readTitles(db: ClientDb): ReadonlyMap<string, TitledPurpose> {
  const titled = (kind: PurposeKind, rows: readonly { id: string; title: string; on?: PlainDate }[]) =>
    rows.map(({ id, title, on = null }): [string, TitledPurpose] => [id, { kind, id, title, on }]);
  return new Map([
    ...titled('initiative', db.select().from(initiatives).all()),
    ...titled(
      'decision',
      db
        .select()
        .from(decisions)
        .all()
        .map(({ id, question }) => ({ id, title: question })),
    ),
    ...titled(
      'session',
      db
        .select()
        .from(sessions)
        .all()
        .map(({ id, kind, onDate }) => ({ id, title: sessionKindWords[kind], on: onDate })),
    ),
    ...titled(
      'handoff',
      db
        .select()
        .from(handoffs)
        .all()
        .map(({ id, what }) => ({ id, title: what })),
    ),
  ]);
}

function inOrder(purposes: TitledPurpose[]): TitledPurpose[] {
  const rank = ({ kind }: TitledPurpose) => purposeKinds.indexOf(kind);
  return purposes.sort(
    (one, other) =>
      rank(one) - rank(other) || compareText(one.title, other.title) || compareText(one.id, other.id),
  );
}
