/** Minutes: who was there, what was said on each point, what was decided, and who does what. */
import type { MinutesDecision, MinutesSection } from '#shared/domain/packet/minutes-section.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { missing, type Words } from './words.ts';

export function printMinutes(section: MinutesSection, words: Words, { session, client }: PacketContent) {
  const { kind, people, points, decisions, actions, objectives, notes, heldOn } = section;
  return {
    kind,
    title: sessionKindWords[session.kind],
    startsPage: false,
    client: client.name,
    lead: `Minutes of ${words.longDate(session.on)}${heldOn === null ? '; the session has not been ended' : ''}`,
    people: people.map(({ name, role }) => (role === '' ? name : `${name} (${role})`)),
    points: points.map(({ title, minutes, isDone, note, isCarried }) => ({
      title,
      minutes: `${minutes} min`,
      note: note === '' ? null : note,
      state: isDone ? 'Done' : 'Goes on to the next session',
      isDone,
      carried: isCarried ? 'Left from the last session' : null,
    })),
    decisions: decisions.map((decision) => ({
      question: decision.question,
      decider: decision.decider,
      outcome: outcomeOf(decision, words),
    })),
    actions: actions.map(({ title, owner, dueOn, doneOn }) => ({
      title,
      owner: owner ?? missing,
      due: words.dateOrMissing(dueOn),
      done: doneOn === null ? null : `done ${words.date(doneOn)}`,
    })),
    objectives,
    notes: notes === '' ? null : notes,
  };
}

function outcomeOf({ decidedOn, outcome, neededBy }: MinutesDecision, words: Words): string {
  if (decidedOn !== null) return outcome;
  return neededBy === null ? 'Open' : `Open; needed by ${words.date(neededBy)}`;
}
