/** Changes of every section beyond the registry, the calendar and actions, each under its kind. */
import { driftSentence } from '#shared/domain/drift-words.ts';
import { formatValue } from '#shared/domain/metric-words.ts';
import type { PacketDecision } from '#shared/domain/packet/decisions-section.ts';
import type { PacketDrift } from '#shared/domain/packet/drift-section.ts';
import type { FurtherChanges } from '#shared/domain/packet/further-changes.ts';
import type { PacketTranslation } from '#shared/domain/packet/translations-section.ts';
import { paceBandWords } from '#shared/domain/vocabulary.ts';
import type { ChangePart, ChangeRow } from './change-parts.ts';
import { handoffParts } from './handoff-changes.ts';
import { roleParts } from './role-changes.ts';
import { listed, plural, type Words } from './words.ts';

type List = keyof FurtherChanges;

const parts: { readonly [Kind in List]: ChangePart<Kind> } = {
  ...handoffParts,
  questionsDecided: {
    ...{ title: 'Questions decided', one: 'question decided', several: 'questions decided' },
    row: (row, words) => ({
      title: row.title,
      note: row.decidedOn === null ? '' : `${row.decider ?? ''} ${words.date(row.decidedOn)}`.trim(),
      detail: row.outcome,
    }),
  },
  questionsRaised: {
    ...{ title: 'Questions raised', one: 'question raised', several: 'questions raised' },
    row: openQuestion,
  },
  questionsLate: {
    ...{ title: 'Questions that became late', one: 'question newly late', several: 'questions newly late' },
    row: openQuestion,
  },
  objectivesAdded: {
    ...{ title: 'New objectives', one: 'new objective', several: 'new objectives' },
    row: ({ title }) => ({ title, note: '', detail: '' }),
  },
  metricsAdded: {
    ...{ title: 'New metrics', one: 'new metric', several: 'new metrics' },
    row: ({ title, objective }) => ({ title, note: '', detail: objective }),
  },
  bandMoves: {
    ...{
      title: 'Metrics in another band',
      one: 'metric in another band',
      several: 'metrics in another band',
    },
    row: ({ title, from, to, month }, words) => ({
      title,
      note: words.month(month),
      detail: `${paceBandWords[from]} to ${paceBandWords[to].toLowerCase()}`,
    }),
  },
  targetsChanged: {
    ...{ title: 'Targets changed', one: 'target changed', several: 'targets changed' },
    row: ({ title, unit, from, to, reason }, words) => ({
      title,
      note: reason,
      detail: `${inUnit(from.value, unit, words)} in ${words.month(from.month)} to ${inUnit(to.value, unit, words)} in ${words.month(to.month)}`,
    }),
  },
  readings: {
    ...{ title: 'New readings', one: 'metric read', several: 'metrics read' },
    row: ({ title, unit, months }, words) => ({
      title,
      note: '',
      detail: listed(
        months.map(({ month, value }) => `${inUnit(value, unit, words)} in ${words.month(month)}`),
      ),
    }),
  },
  escalationsRaised: {
    ...{ title: 'Escalations raised', one: 'escalation raised', several: 'escalations raised' },
    row: (row, words) => ({ title: row.title, note: row.initiative ?? '', detail: words.date(row.raisedOn) }),
  },
  escalationsAcknowledged: {
    ...{
      title: 'Escalations acknowledged',
      one: 'escalation acknowledged',
      several: 'escalations acknowledged',
    },
    row: (row, words) => ({
      title: row.title,
      note: row.initiative ?? '',
      detail: words.dateOrMissing(row.acknowledgedOn),
    }),
  },
  escalationsResolved: {
    ...{ title: 'Escalations resolved', one: 'escalation resolved', several: 'escalations resolved' },
    row: (row, words) => ({
      title: row.title,
      note: words.dateOrMissing(row.resolvedOn),
      detail: row.decision,
    }),
  },
  driftNew: {
    ...{ title: 'New signs of drift', one: 'new sign of drift', several: 'new signs of drift' },
    row: driftRow,
  },
  driftGone: {
    ...{ title: 'Signs of drift that are gone', one: 'sign of drift gone', several: 'signs of drift gone' },
    row: driftRow,
  },
  translationsAdded: {
    ...{ title: 'Turned into daily business', one: 'translation', several: 'translations' },
    row: translationRow,
  },
  translationsInPlace: {
    ...{ title: 'Now in place', one: 'translation in place', several: 'translations in place' },
    row: translationRow,
  },
  translationsDropped: {
    ...{ title: 'Dropped again', one: 'translation dropped', several: 'translations dropped' },
    row: translationRow,
  },
  ...roleParts,
};

const inOrder = Object.keys(parts) as List[];

/** Every kind with its rows; kinds without any among them. */
export function furtherParts(changes: FurtherChanges, words: Words) {
  return inOrder.map((kind) => ({
    title: parts[kind].title,
    form: 'rows',
    rows: rowsOf(kind, changes, words),
  }));
}

/** How many of each kind. */
export function furtherCounts(changes: FurtherChanges): (readonly [count: number, words: string])[] {
  return inOrder.map((kind) => {
    const count = countOf(kind, changes);
    return [count, plural(count, parts[kind].one, parts[kind].several)];
  });
}

function countOf<Kind extends List>(kind: Kind, changes: FurtherChanges): number {
  const { counts = () => 1 }: ChangePart<Kind> = parts[kind];
  return (changes[kind] ?? []).reduce((sum, change) => sum + counts(change), 0);
}

function rowsOf<Kind extends List>(kind: Kind, changes: FurtherChanges, words: Words): ChangeRow[] {
  const part: ChangePart<Kind> = parts[kind];
  return (changes[kind] ?? []).map((change) => part.row(change, words));
}

function openQuestion({ title, decider, decideBy }: PacketDecision, words: Words): ChangeRow {
  const by = decideBy === null ? 'no date' : `decide by ${words.date(decideBy)}`;
  return { title, note: by, detail: decider ?? 'Nobody named yet' };
}

function driftRow({ title, owner, signals }: PacketDrift, words: Words): ChangeRow {
  return {
    title,
    note: owner ?? '',
    detail: signals.map((signal) => driftSentence(signal, words.locale)).join(' '),
  };
}

function translationRow({ title, source, owner, functionName }: PacketTranslation): ChangeRow {
  return { title, note: owner ?? functionName ?? '', detail: source };
}

function inUnit(value: number, unit: string, words: Words): string {
  return formatValue(value, unit, words.locale);
}
