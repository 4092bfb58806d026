/** The 90-day calendar: timeline, decisions needed, and the tables behind the numbered marks. */
import { stepAside, stepAsideByTurns } from '#shared/charts/step-aside.ts';
import type { Timeline, TimelineLane } from '#shared/charts/timeline.ts';
import { epochDay, type PlainDate } from '#shared/domain/dates.ts';
import {
  type CalendarSection,
  type PacketContent,
  type PacketMilestone,
  type PacketSession,
  sectionOf,
} from '#shared/domain/packet/model.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { isFirstVersion } from './first-version.ts';
import { drawTimeline } from './timeline-chart.ts';
import { counted, listed, missing, sentence, someOf, type Words } from './words.ts';

/** Milestones with the number that ties a mark in the chart to its row in the tables. */
type Numbered = PacketMilestone & { readonly number: number; readonly dueOn: PlainDate };

export function printCalendar(section: CalendarSection, words: Words, content: PacketContent) {
  const dated = section.milestones
    .filter((row): row is PacketMilestone & { dueOn: PlainDate } => isPrinted(row) && row.dueOn !== null)
    .toSorted((left, right) => epochDay(left.dueOn) - epochDay(right.dueOn))
    .map((row, index): Numbered => ({ ...row, number: index + 1 }));
  const undated = section.milestones.filter((row) => row.standing === 'undated');
  const group = (title: string, rows: readonly (PacketMilestone & { number?: number })[]) => ({
    title,
    rows: rows.map((row) => printMilestone(row, words)),
  });
  return {
    kind: section.kind,
    title: `${section.horizonDays}-day calendar`,
    startsPage: true,
    lead: leadOf(section, words, content),
    chart: dated.length === 0 ? null : drawTimeline(timelineOf(section, dated, content), content, words),
    decisions: openDecisions(section).map((row) => printDecision(row, words, content.session)),
    parts: [
      group(
        'Overdue',
        dated.filter((row) => row.standing === 'overdue'),
      ),
      group(
        `In the next ${section.horizonDays} days`,
        dated.filter((row) => row.standing === 'in_horizon'),
      ),
      group('Without a date', undated),
    ].filter((part) => part.rows.length > 0),
  };
}

function isPrinted({ standing }: PacketMilestone): boolean {
  return standing === 'overdue' || standing === 'in_horizon';
}

/** Decisions still open, the most pressing first. */
export function openDecisions(section: CalendarSection): PacketMilestone[] {
  const order = (row: PacketMilestone) => row.decideBy ?? row.dueOn ?? '9999-12-31';
  return section.milestones
    .filter((row) => isPrinted(row) && row.milestoneKind === 'decision')
    .toSorted((left, right) => (order(left) < order(right) ? -1 : order(left) > order(right) ? 1 : 0));
}

function leadOf(section: CalendarSection, words: Words, content: PacketContent): string {
  const { asOf } = content;
  const count = (standing: PacketMilestone['standing']) =>
    section.milestones.filter((row) => row.standing === standing).length;
  const [overdue, coming, undated] = [count('overdue'), count('in_horizon'), count('undated')];
  if (overdue + coming + undated === 0)
    return `No milestone is open in the ${section.horizonDays} days from ${words.date(asOf)}.`;
  return sentence(
    listed([
      `${counted(overdue, 'milestone')} overdue`,
      `${coming} in the ${section.horizonDays} days from ${words.date(asOf)}`,
      ...someOf(undated, 'without a date', content),
    ]),
  );
}

// One lane for each initiative that has a mark, in the order of the registry.
function timelineOf(section: CalendarSection, dated: readonly Numbered[], content: PacketContent): Timeline {
  const targets = new Map(
    (sectionOf(content, 'registry')?.groups ?? [])
      .flatMap((group) => group.initiatives)
      .map((row) => [row.id, row.targetOn]),
  );
  const ids = new Set([...targets.keys(), ...dated.map((row) => row.initiativeId)]);
  const lanes = [...ids].flatMap((id): TimelineLane[] => {
    const rows = dated.filter((row) => row.initiativeId === id);
    const [first] = rows;
    return first
      ? [{ title: first.initiative, targetOn: targets.get(id) ?? null, marks: rows.map(markOf) }]
      : [];
  });
  return {
    asOf: content.asOf,
    horizonDays: section.horizonDays,
    lanes,
    stepAside: isFirstVersion(content) ? stepAsideByTurns : stepAside,
  };
}

function markOf({ number, milestoneKind, dueOn, originalDueOn, decideBy, standing }: Numbered) {
  return {
    number,
    kind: milestoneKind,
    dueOn,
    originalDueOn,
    decideBy,
    isOverdue: standing === 'overdue',
  };
}

function printMilestone(row: PacketMilestone & { readonly number?: number }, words: Words) {
  return {
    number: row.number === undefined ? '' : String(row.number),
    kind: row.milestoneKind,
    title: row.title,
    initiative: row.initiative,
    owner: row.owner ?? missing,
    due: words.movedDate(row.dueOn, row.originalDueOn),
    slips: row.slips > 1 ? counted(row.slips, 'slip') : null,
    decideBy: row.decideBy === null ? '' : words.date(row.decideBy),
    input: row.needsInputFrom,
  };
}

function printDecision(row: PacketMilestone, words: Words, session: PacketSession) {
  return {
    title: row.title,
    initiative: row.initiative,
    decideBy: words.dateOrMissing(row.decideBy),
    who: row.needsInputFrom ?? row.owner ?? 'Nobody named yet',
    ...runwayOf(row, words, session),
  };
}

function runwayOf({ runway }: PacketMilestone, words: Words, session: PacketSession) {
  switch (runway?.state) {
    case 'late':
      return { runway: 'Late', tone: 'alarm' };
    case 'no_session':
      return { runway: 'No session before decide-by', tone: 'caution' };
    case 'scheduled':
      return runway.session === session.kind && runway.on === session.on
        ? { runway: 'On the agenda of this session', tone: null }
        : { runway: `${sessionKindWords[runway.session]}, ${words.date(runway.on)}`, tone: null };
    default:
      return { runway: '', tone: null };
  }
}
