/** The first page: whose packet, for which session, what is asked of the reader, and the client at a glance. */
import { type PacketContent, type PacketMilestone, sectionOf } from '#shared/domain/packet/model.ts';
import {
  editionWords,
  initiativeStatuses,
  sessionGroupWords,
  sessionKindWords,
  statusWords,
} from '#shared/domain/vocabulary.ts';
import { openDecisions } from './calendar.ts';
import { isFirstVersion } from './first-version.ts';
import { glanceOf } from './glance.ts';
import { missingPoints } from './readiness.ts';
import { counted, plural, type Words } from './words.ts';

export function printCover(content: PacketContent, words: Words) {
  const { client, session } = content;
  const isFirst = isFirstVersion(content);
  return {
    client: client.name,
    monogram: client.monogram,
    edition: editionTitle(content),
    title: sessionKindWords[session.kind],
    date: words.longDate(session.on),
    asOf: asOfLine(content, words),
    notices: noticesOf(content, words),
    asks: content.asks,
    decisions: isFirst ? milestonesForSession(content, words) : decisionsForSession(content, words),
    glance: isFirst ? null : glanceOf(content, words),
    agenda: session.agenda.map(({ title, minutes }) => ({ title, minutes: `${minutes} min` })),
    minutes: `${session.agenda.reduce((sum, item) => sum + item.minutes, 0)} min`,
    people: peopleOf(content),
    statuses: statusesOf(content),
    counts: countsOf(content),
    notes: session.notes === '' ? null : session.notes,
  };
}

/** For whom an edition is: `CEO edition`, `Edition for Sales`. */
export function editionTitle({ edition, functionName }: PacketContent): string {
  return functionName === undefined ? editionWords[edition] : `Edition for ${functionName}`;
}

function asOfLine({ asOf, issuedOn }: PacketContent, words: Words): string {
  const issued = issuedOn === null ? '' : ` · issued ${words.longDate(issuedOn)}`;
  return `As of ${words.longDate(asOf)}${issued}`;
}

function noticesOf(content: PacketContent, words: Words): string[] {
  const { issuedOn, replaces } = content;
  const unready = sectionOf(content, 'readiness');
  return [
    ...(issuedOn === null ? ['Draft, not issued'] : []),
    ...(replaces ? [`Replaces the packet issued on ${words.longDate(replaces.issuedOn)}`] : []),
    ...(unready?.isBeforeFirstReview
      ? [`Not ready for the first monthly review: ${counted(missingPoints(unready.items), 'point')} missing`]
      : []),
  ];
}

/** What must be decided in this session, by whom and by when: questions of the register and milestones alike. */
function decisionsForSession(content: PacketContent, words: Words) {
  const { kind, on } = content.session;
  const questions = (sectionOf(content, 'decisions')?.decisions ?? [])
    .filter(
      ({ decidedOn, state, session }) =>
        decidedOn === null && (state === 'late' || (session?.session === kind && session.on === on)),
    )
    .map(({ title, decider, decideBy, state }) => ({
      ...{ title, who: decider, decideBy, isLate: state === 'late' },
    }));
  const milestones = pressingMilestones(content).map(
    ({ title, needsInputFrom, owner, decideBy, runway }) => ({
      ...{ title, who: needsInputFrom ?? owner, decideBy, isLate: runway?.state === 'late' },
    }),
  );
  return [...milestones, ...questions].map(({ title, who, decideBy, isLate }) => {
    const by = decideBy === null ? [] : [`${isLate ? 'was to be decided by' : 'by'} ${words.date(decideBy)}`];
    return { title, when: [who ?? 'nobody named yet', ...(isLate ? ['late'] : []), ...by].join(', ') };
  });
}

function milestonesForSession(content: PacketContent, words: Words) {
  return pressingMilestones(content).map((row) => ({ title: row.title, when: pressing(row, words) }));
}

/** Milestones that are decisions and placed on this session, or late already. */
function pressingMilestones(content: PacketContent): PacketMilestone[] {
  const calendar = sectionOf(content, 'calendar');
  if (!calendar) return [];
  const { kind, on } = content.session;
  return openDecisions(calendar).filter(
    ({ runway }) =>
      runway?.state === 'late' ||
      (runway?.state === 'scheduled' && runway.session === kind && runway.on === on),
  );
}

function pressing({ decideBy, runway }: PacketMilestone, words: Words): string {
  if (decideBy === null) return '';
  return runway?.state === 'late'
    ? `late: it was to be decided by ${words.date(decideBy)}`
    : `decide by ${words.date(decideBy)}`;
}

// Groups stand for their members only where nobody is named.
function peopleOf({ session }: PacketContent) {
  return session.people.length > 0
    ? session.people.map(({ name, role }) => ({ name, role }))
    : session.groups.map((group) => ({ name: sessionGroupWords[group], role: '' }));
}

function statusesOf(content: PacketContent) {
  const initiatives = (sectionOf(content, 'registry')?.groups ?? []).flatMap((group) => group.initiatives);
  return initiativeStatuses.flatMap((key) => {
    const count = initiatives.filter((row) => row.status === key).length;
    return count === 0 ? [] : [{ count: String(count), status: { key, word: statusWords[key] } }];
  });
}

function countsOf(content: PacketContent) {
  const initiatives = (sectionOf(content, 'registry')?.groups ?? []).flatMap((group) => group.initiatives);
  const calendar = sectionOf(content, 'calendar');
  const decisions = calendar ? openDecisions(calendar).length : 0;
  const overdue = calendar?.milestones.filter((row) => row.standing === 'overdue').length ?? 0;
  const stale = initiatives.filter((row) => row.needsReview).length;
  const gaps = initiatives.filter((row) => row.gaps.length > 0).length;
  const entries: readonly (readonly [count: number, words: string])[] = [
    [decisions, plural(decisions, 'decision needed', 'decisions needed')],
    [overdue, plural(overdue, 'milestone overdue', 'milestones overdue')],
    [stale, plural(stale, 'initiative needs review', 'initiatives need review')],
    [gaps, plural(gaps, 'initiative with a gap', 'initiatives with a gap')],
  ];
  return entries
    .filter(([count]) => count > 0)
    .map(([count, what]) => ({ count: String(count), words: what }));
}
