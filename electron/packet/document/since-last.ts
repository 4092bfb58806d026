/** "Since the last packet": counts, then every change under its kind. */
import { isUneventful } from '#shared/domain/packet/since-last.ts';
import type { SinceLastSection } from '#shared/domain/packet/since-last-section.ts';
import { statusWords } from '#shared/domain/vocabulary.ts';
import { furtherCounts, furtherParts } from './further-changes.ts';
import { counted, listed, plural, signedDays, type Words } from './words.ts';

export function printSinceLast(section: SinceLastSection, words: Words) {
  const parts = partsOf(section, words).filter((part) => part.rows.length > 0);
  return {
    kind: section.kind,
    title: 'Since the last packet',
    startsPage: true,
    lead: leadOf(section, words),
    counts: parts.length === 0 ? [] : countsOf(section),
    parts,
  };
}

function leadOf(section: SinceLastSection, words: Words): string {
  if (!section.previous) return 'This is the first packet: there is none to compare it with.';
  const { asOf, issuedOn } = section.previous;
  const packet =
    issuedOn === null
      ? `the packet as of ${words.date(asOf)}`
      : `the packet issued on ${words.date(issuedOn)}`;
  return isUneventful(section) ? `Nothing has changed since ${packet}.` : `Compared with ${packet}.`;
}

/** How many kinds of change a sentence names; the rest are counted together. */
const mostKindsNamed = 6;

/** The changes in one sentence: the kinds that come first, and how many changes more there are. */
export function changesInWords(section: SinceLastSection, words: Words): string {
  const counts = entriesOf(section).filter(([count]) => count > 0);
  if (!section.previous || counts.length === 0) return leadOf(section, words);
  const { asOf, issuedOn } = section.previous;
  const more = counts.slice(mostKindsNamed).reduce((sum, [count]) => sum + count, 0);
  const changes = listed([
    ...counts.slice(0, mostKindsNamed).map(([count, what]) => `${count} ${what}`),
    ...(more > 0 ? [`${more} more ${plural(more, 'change')}`] : []),
  ]);
  return `Since ${words.date(issuedOn ?? asOf)}: ${changes}.`;
}

// Before the other sections were compared, each of the first six was counted, none of it too.
function countsOf(section: SinceLastSection) {
  const isWhole = section.bandMoves !== undefined;
  return entriesOf(section)
    .filter(([count]) => count > 0 || !isWhole)
    .map(([count, what]) => ({ figure: String(count), words: what }));
}

function entriesOf(section: SinceLastSection) {
  const entries: readonly (readonly [count: number, words: string])[] = [
    [
      section.decisionsTaken.length,
      `${plural(section.decisionsTaken.length, 'decision', 'decisions')} taken`,
    ],
    [section.statusMoves.length, plural(section.statusMoves.length, 'status move')],
    [section.slipped.length, plural(section.slipped.length, 'slip')],
    [section.closed.length, 'closed'],
    [section.added.length, 'new'],
    [section.actionsDone.length, `${plural(section.actionsDone.length, 'action')} done`],
    ...[...handoffCounts(section), ...furtherCounts(section)].filter(([count]) => count > 0),
  ];
  return entries;
}

// Only where there are any: many clients record no hand-offs at all.
function handoffCounts({ handoffsDelivered, handoffsOverdue, allocationsMade }: SinceLastSection) {
  return [
    [handoffsDelivered.length, `${plural(handoffsDelivered.length, 'hand-off')} delivered`],
    [handoffsOverdue.length, `${plural(handoffsOverdue.length, 'hand-off')} newly overdue`],
    [allocationsMade.length, `${plural(allocationsMade.length, 'conflict')} settled`],
  ] as const;
}

const closedWords = { done: 'done', cancelled: 'cancelled', removed: 'no longer in the registry' };

function partsOf(section: SinceLastSection, words: Words) {
  return [
    ...movements(section, words),
    ...arrivals(section, words),
    ...boundaries(section, words),
    ...furtherParts(section, words),
  ];
}

function movements(section: SinceLastSection, words: Words) {
  return [
    {
      title: 'Decisions taken',
      form: 'rows',
      rows: section.decisionsTaken.map((row) => ({
        title: row.title,
        note: row.initiative,
        detail: words.date(row.on),
      })),
    },
    {
      title: 'Status moves',
      form: 'moves',
      rows: section.statusMoves.map((row) => ({
        title: row.title,
        note: row.note,
        from: { key: row.from, word: statusWords[row.from] },
        to: { key: row.to, word: statusWords[row.to] },
      })),
    },
    {
      title: 'Slipped',
      form: 'slips',
      rows: section.slipped.map((slip) => ({
        title: slip.title,
        note: slip.reason,
        from: words.date(slip.from),
        to: words.date(slip.to),
        moved: signedDays(slip.days),
      })),
    },
  ];
}

function arrivals(section: SinceLastSection, words: Words) {
  return [
    {
      title: 'Closed',
      form: 'rows',
      rows: section.closed.map((row) => ({
        title: row.title,
        note: row.owner ?? '',
        detail: `${subject[row.of]} ${closedWords[row.as]}`,
      })),
    },
    {
      title: 'New',
      form: 'rows',
      rows: section.added.map((row) => ({
        title: row.title,
        note: row.owner ?? 'No owner yet',
        detail: `New ${subject[row.of].toLowerCase()}`,
      })),
    },
    {
      title: 'Actions done',
      form: 'rows',
      rows: section.actionsDone.map((row) => ({
        title: row.title,
        note: row.owner ?? '',
        detail: words.date(row.on),
      })),
    },
  ];
}

function boundaries(section: SinceLastSection, words: Words) {
  return [
    {
      title: 'Hand-offs delivered',
      form: 'rows',
      rows: section.handoffsDelivered.map((row) => ({
        title: row.title,
        note: `after ${counted(row.waiting, 'day')}`,
        detail: `${row.from} to ${row.to}`,
      })),
    },
    {
      title: 'Hand-offs newly overdue',
      form: 'rows',
      rows: section.handoffsOverdue.map((row) => ({
        title: row.title,
        note: `${counted(row.overdue, 'day')} overdue`,
        detail: `${row.from} to ${row.to}`,
      })),
    },
    {
      title: 'Conflicts settled',
      form: 'rows',
      rows: section.allocationsMade.map((row) => ({
        title: row.decision,
        note: words.date(row.on),
        detail: `${row.functionName}, by ${row.decidedBy}`,
      })),
    },
  ];
}

const subject = { initiative: 'Initiative', milestone: 'Milestone' };
