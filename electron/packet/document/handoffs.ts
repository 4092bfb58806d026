/** Hand-offs and conflicts: what waits, where it waits, and which function is needed twice. */
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import { evidenceSentence, stillOpenSentence } from '#shared/domain/evidence-words.ts';
import type {
  HandoffsSection,
  PacketAllocation,
  PacketBoundary,
  PacketConflict,
  PacketHandoff,
} from '#shared/domain/packet/handoffs-section.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { handoffStateWords } from '#shared/domain/vocabulary.ts';
import { drawBoundaryMap } from './boundary-chart.ts';
import { counted, listed, missing, plural, sentence, someOf, type Words } from './words.ts';

/** What was closed or settled longer ago is kept for the next comparison and not printed. */
const daysPrinted = 31;

/** From this many pairs of functions on, a picture says more than the table alone. */
const pairsForMap = 4;

export function printHandoffs(section: HandoffsSection, words: Words, content: PacketContent) {
  const { kind, boundaries } = section;
  const since = addDays(content.asOf, -daysPrinted);
  const open = section.handoffs.filter(({ closedOn }) => closedOn === null);
  const closed = section.handoffs.filter(({ closedOn }) => closedOn !== null && closedOn >= since);
  return {
    kind,
    title: 'Hand-offs and conflicts',
    startsPage: boundaries.length > 0,
    lead: leadOf(section, open, content),
    parts: [
      { title: 'Waiting now', rows: open.map((row) => printHandoff(row, words)) },
      { title: 'Delivered and declined lately', rows: closed.map((row) => printHandoff(row, words)) },
    ].filter(({ rows }) => rows.length > 0),
    map: boundaries.length < pairsForMap ? null : drawBoundaryMap(boundaries, content),
    boundaries: boundaries.map((row) => printBoundary(row, words)),
    conflicts: section.conflicts.map((row) => printConflict(row, words)),
    allocations: section.allocations
      .filter(({ on }) => on >= since)
      .map((row) => printAllocation(row, words)),
    evidence: evidenceOf(section, words),
  };
}

// Nothing is claimed of a time in which nothing was delivered.
function evidenceOf({ evidence }: HandoffsSection, words: Words): string[] {
  if (!evidence || evidence.before.delivered + evidence.after.delivered === 0) return [];
  const inDays = (days: number) => `${words.count(days)} ${plural(days, 'day')}`;
  const since = words.date(evidence.since);
  return [evidenceSentence(evidence, since, inDays), stillOpenSentence(evidence, since)];
}

function leadOf(
  { conflicts, boundaries }: HandoffsSection,
  open: readonly PacketHandoff[],
  content: PacketContent,
): string {
  if (boundaries.length === 0 && conflicts.length === 0) return 'No hand-off between functions is recorded.';
  const overdue = open.filter((row) => row.overdue > 0).length;
  return sentence(
    listed([
      `${counted(open.length, 'hand-off')} waiting`,
      ...someOf(overdue, 'overdue', content),
      `${counted(conflicts.length, 'conflict')} without a decision`,
    ]),
  );
}

function printHandoff(row: PacketHandoff, words: Words) {
  return {
    title: row.title,
    initiative: row.initiative ?? missing,
    boundary: `${row.from} to ${row.to}`,
    due: words.date(row.dueOn),
    overdue: row.overdue > 0 ? `${counted(row.overdue, 'day')} overdue` : null,
    waiting: counted(row.waiting, 'day'),
    state: stateOf(row, words),
  };
}

function stateOf({ state, proposedFor, closedOn }: PacketHandoff, words: Words): string {
  const when = closedOn === null ? proposedDate(proposedFor, words) : ` ${words.shortDate(closedOn)}`;
  return `${handoffStateWords[state]}${when}`;
}

function proposedDate(proposedFor: PlainDate | null, words: Words): string {
  return proposedFor === null ? '' : `: ${words.shortDate(proposedFor)}`;
}

function printBoundary({ from, to, count, open, ...waiting }: PacketBoundary, words: Words) {
  return {
    boundary: `${from} to ${to}`,
    count: words.count(count),
    open: words.count(open),
    median: words.count(waiting.medianWaiting),
    longest: words.count(waiting.longestWaiting),
  };
}

function printConflict({ functionName, sides, startsOn, endsOn }: PacketConflict, words: Words) {
  const weeks = `${words.shortDate(startsOn)} to ${words.date(endsOn)}`;
  return { title: `${functionName} is needed twice, ${weeks}`, sides: sides.map(capitalised) };
}

function printAllocation({ functionName, sides, decision, decidedBy, on }: PacketAllocation, words: Words) {
  return {
    title: decision,
    note: `${functionName} was needed for ${listed(sides)}`,
    detail: `${decidedBy}, ${words.date(on)}`,
  };
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
