/** What suggests an escalation and is not raised yet, with what it is about. (Rules: shared/domain/escalation.ts.) */
import { asc } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { escalations } from '#db/schema/client/accountability.ts';
import { handoffs } from '#db/schema/client/handoffs.ts';
import { initiatives, statusUpdates } from '#db/schema/client/strategy.ts';
import type { Suggestion } from '#shared/contract/accountability.ts';
import { missingAuthorities, missingBehind } from '#shared/domain/charter.ts';
import { daysBetween, type PlainDate } from '#shared/domain/dates.ts';
import {
  type AwaitedDecision,
  type EscalationSuggestion,
  notYetRaised,
  suggestEscalations,
} from '#shared/domain/escalation.ts';
import { readCharter } from './charter.ts';
import { readDecisions } from './decision-runway.ts';

/** The suggestions on `asOf` that nobody has taken up, longest standing first. */
export function readSuggestions(db: ClientDb, asOf: PlainDate): Suggestion[] {
  const known = readKnown(db);
  const missing = missingAuthorities(readCharter(db), asOf);
  const suggested = suggestEscalations(known, asOf);
  return notYetRaised(suggested, db.select().from(escalations).all()).map((suggestion) => ({
    ...{ trigger: suggestion.trigger, initiativeId: suggestion.initiativeId, since: suggestion.since },
    ...subjectOf(suggestion, known),
    updatedOn: suggestion.trigger === 'off_track_twice' ? [...suggestion.updatedOn] : null,
    days: daysBetween(suggestion.since, asOf),
    missing: missingBehind(suggestion.trigger, missing),
  }));
}

type Known = ReturnType<typeof readKnown>;

function readKnown(db: ClientDb) {
  const updates = Map.groupBy(
    db.select().from(statusUpdates).orderBy(asc(statusUpdates.updatedOn), asc(statusUpdates.createdAt)).all(),
    ({ initiativeId }) => initiativeId,
  );
  return {
    initiatives: db
      .select()
      .from(initiatives)
      .orderBy(asc(initiatives.id))
      .all()
      .map(({ id, title, status }) => ({ id, title, status, updates: updates.get(id) ?? [] })),
    decisions: readDecisions(db).flatMap(({ decideBy, ...item }) =>
      decideBy === null ? [] : [{ ...item, decideBy } satisfies AwaitedDecision],
    ),
    handoffs: db.select().from(handoffs).orderBy(asc(handoffs.requestedOn), asc(handoffs.id)).all(),
  };
}

type Subject = Pick<Suggestion, 'about' | 'decisionId' | 'milestoneId' | 'handoffId'>;

function subjectOf(suggestion: EscalationSuggestion, { initiatives, decisions, handoffs }: Known): Subject {
  const none = { decisionId: null, milestoneId: null, handoffId: null };
  switch (suggestion.trigger) {
    case 'off_track_twice': {
      const row = initiatives.find(({ id }) => id === suggestion.initiativeId);
      return { ...none, about: row?.title ?? '' };
    }
    case 'decision_late': {
      const { decisionId: id } = suggestion;
      const row = decisions.find((known) => known.id === id);
      const link = row?.kind === 'milestone' ? { milestoneId: id } : { decisionId: id };
      return { ...none, ...link, about: row?.question ?? '' };
    }
    case 'handoff_overdue': {
      const { handoffId } = suggestion;
      return { ...none, handoffId, about: handoffs.find(({ id }) => id === handoffId)?.what ?? '' };
    }
  }
}
