/** Decisions: what must be decided, by whom, by when and where; and what was decided lately. */
import { addDays } from '#shared/domain/dates.ts';
import type { DecisionsSection, PacketDecision } from '#shared/domain/packet/decisions-section.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { counted, listed, missing, sentence, someOf, type Words } from './words.ts';

/** What was decided longer ago is kept for the next comparison and not printed. */
const daysPrinted = 31;

export function printDecisions({ kind, decisions }: DecisionsSection, words: Words, content: PacketContent) {
  const since = addDays(content.asOf, -daysPrinted);
  const open = decisions.filter(({ decidedOn }) => decidedOn === null);
  const decided = decisions.filter(({ decidedOn }) => decidedOn !== null && decidedOn >= since);
  return {
    kind,
    title: 'Decisions',
    startsPage: false,
    lead: leadOf(open, content),
    open: open.map((row) => printOpen(row, words, content)),
    decided: decided.map((row) => ({
      title: row.title,
      outcome: row.outcome,
      decider: row.decider ?? missing,
      on: words.dateOrMissing(row.decidedOn),
    })),
  };
}

function leadOf(open: readonly PacketDecision[], content: PacketContent): string {
  if (open.length === 0) return 'No decision is open in the register.';
  const inState = (state: PacketDecision['state']) => open.filter((row) => row.state === state).length;
  return sentence(
    listed([
      `${counted(open.length, 'decision')} open`,
      ...someOf(inState('late'), 'late', content),
      ...someOf(inState('no_session'), 'without a session in time', content),
    ]),
  );
}

function printOpen(row: PacketDecision, words: Words, { session }: PacketContent) {
  return {
    title: row.title,
    initiative: row.initiative,
    decider: row.decider ?? missing,
    decideBy: words.dateOrMissing(row.decideBy),
    waiting: counted(row.waiting, 'day'),
    options: row.options,
    recommendation: row.recommendation,
    ...runwayOf(row, words, session),
  };
}

function runwayOf({ state, session: on }: PacketDecision, words: Words, session: PacketContent['session']) {
  if (on) {
    const isThis = on.session === session.kind && on.on === session.on;
    const where = isThis ? 'This session' : `${sessionKindWords[on.session]}, ${words.date(on.on)}`;
    return { runway: where, tone: null };
  }
  if (state === 'late') return { runway: 'Late', tone: 'alarm' };
  return { runway: state === 'undated' ? 'No date' : 'No session before decide-by', tone: 'caution' };
}
