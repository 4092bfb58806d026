/** What client days served, by day, each with the title it has now. */
import type { ClientDb } from '#db/files/client-file.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { handoffs } from '#db/schema/client/handoffs.ts';
import { dayPurposes, latePurposes } from '#db/schema/client/purposes.ts';
import { sessions } from '#db/schema/client/sessions.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import { compareText, type PlainDate } from '#shared/domain/dates.ts';
import { type Purpose, type PurposeKind, purposeKinds } from '#shared/domain/value-statement.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { found } from './find.ts';

/** A purpose and what it is called; a session has its date as well. */
export type TitledPurpose = Purpose & { readonly title: string; readonly on: PlainDate | null };

type Named = Pick<typeof dayPurposes.$inferSelect, 'initiativeId' | 'decisionId' | 'sessionId' | 'handoffId'>;

/**
 * The purposes of every client day, by its id, and of every day entered late, by the id of its adjustment: initiatives
 * first, then decisions, sessions and hand-offs, by title.
 */
export function readPurposes(db: ClientDb): ReadonlyMap<string, TitledPurpose[]> {
  const titles = readTitles(db);
  const late = db.select().from(latePurposes).all();
  const rows = [
    ...db.select().from(dayPurposes).all(),
    ...late.map(({ adjustmentId, ...row }) => ({ ...row, dayId: adjustmentId })),
  ];
  const named = rows.flatMap((row) => {
    const purpose = titles.get(keyOf(toPurpose(row)));
    return purpose ? [{ dayId: row.dayId, purpose }] : [];
  });
  const byDay = Map.groupBy(named, ({ dayId }) => dayId);
  return new Map([...byDay].map(([dayId, rows]) => [dayId, inOrder(rows.map(({ purpose }) => purpose))]));
}

/** Everything that a day can name, by `keyOf`. */
export function readTitles(db: ClientDb): ReadonlyMap<string, TitledPurpose> {
  const titled = (kind: PurposeKind, rows: readonly { id: string; title: string; on?: PlainDate }[]) =>
    rows.map(({ id, title, on = null }) => [keyOf({ kind, id }), { kind, id, title, on }] as const);
  const held = db.select({ id: sessions.id, kind: sessions.kind, on: sessions.onDate }).from(sessions).all();
  return new Map<string, TitledPurpose>([
    ...titled(
      'initiative',
      db.select({ id: initiatives.id, title: initiatives.title }).from(initiatives).all(),
    ),
    ...titled('decision', db.select({ id: decisions.id, title: decisions.question }).from(decisions).all()),
    ...titled(
      'session',
      held.map(({ id, kind, on }) => ({ id, title: sessionKindWords[kind], on })),
    ),
    ...titled('handoff', db.select({ id: handoffs.id, title: handoffs.what }).from(handoffs).all()),
  ]);
}

/** Names a purpose, so that it can be looked up. */
export function keyOf({ kind, id }: Purpose): string {
  return `${kind} ${id}`;
}

/** The one thing that a row names. */
export function toPurpose({ initiativeId, decisionId, sessionId, handoffId }: Named): Purpose {
  if (initiativeId !== null) return { kind: 'initiative', id: initiativeId };
  if (decisionId !== null) return { kind: 'decision', id: decisionId };
  if (sessionId !== null) return { kind: 'session', id: sessionId };
  return { kind: 'handoff', id: found(handoffId ?? undefined, 'purpose') };
}

function inOrder(purposes: TitledPurpose[]): TitledPurpose[] {
  const rank = ({ kind }: TitledPurpose) => purposeKinds.indexOf(kind);
  return purposes.sort(
    (one, other) =>
      rank(one) - rank(other) || compareText(one.title, other.title) || compareText(one.id, other.id),
  );
}
