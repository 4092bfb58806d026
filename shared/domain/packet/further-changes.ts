/** What changed in the dashboard, the register, escalations, drift and translations; the parts of "since the last packet". */
import type { PlainDate, PlainMonth } from '../dates.ts';
import type { MonthValue } from '../metrics.ts';
import type { PaceBand } from '../vocabulary.ts';
import type { PacketMetric } from './dashboard-section.ts';
import type { PacketDecision } from './decisions-section.ts';
import type { PacketDrift } from './drift-section.ts';
import type { PacketEscalation } from './escalations-section.ts';
import { type HandoffChanges, handoffChanges } from './handoff-changes.ts';
import type { PacketSection } from './model.ts';
import { charterChanges, type RoleChanges, readinessChanges } from './role-changes.ts';
import { type Keeps, type Pair, pairOf } from './section-pairs.ts';
import type { PacketTranslation } from './translations-section.ts';

interface MetricChange {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
}

/** Each list is absent in what was frozen before it was compared, and empty where nothing of it happened. */
export interface FurtherChanges extends HandoffChanges, RoleChanges {
  readonly objectivesAdded?: readonly { readonly id: string; readonly title: string }[];
  readonly metricsAdded?: readonly (MetricChange & { readonly objective: string })[];
  readonly bandMoves?: readonly (MetricChange & {
    readonly from: PaceBand;
    readonly to: PaceBand;
    readonly month: PlainMonth;
  })[];
  readonly readings?: readonly (MetricChange & { readonly months: readonly MonthValue[] })[];
  readonly targetsChanged?: readonly (MetricChange & {
    readonly from: MonthValue;
    readonly to: MonthValue;
    readonly reason: string;
  })[];
  /** Of the register; milestones that are decisions are told apart. */
  readonly questionsRaised?: readonly PacketDecision[];
  readonly questionsDecided?: readonly PacketDecision[];
  readonly questionsLate?: readonly PacketDecision[];
  readonly escalationsRaised?: readonly PacketEscalation[];
  readonly escalationsAcknowledged?: readonly PacketEscalation[];
  readonly escalationsResolved?: readonly PacketEscalation[];
  readonly driftNew?: readonly PacketDrift[];
  readonly driftGone?: readonly PacketDrift[];
  readonly translationsAdded?: readonly PacketTranslation[];
  readonly translationsInPlace?: readonly PacketTranslation[];
  readonly translationsDropped?: readonly PacketTranslation[];
}

interface Compared {
  readonly before: readonly PacketSection[];
  readonly now: readonly PacketSection[];
  /** The date of the earlier packet. */
  readonly asOf: PlainDate;
  readonly keeps: Keeps;
}

/** The changes of every section that both packets have, and what dates alone can tell of one that only the new one has. */
export function furtherChanges(compared: Compared): FurtherChanges {
  return {
    ...handoffChanges(pairOf(compared, 'handoffs'), compared.keeps),
    ...dashboardChanges(pairOf(compared, 'dashboard'), compared.keeps),
    ...registerChanges(pairOf(compared, 'decisions'), compared),
    ...escalationChanges(pairOf(compared, 'escalations'), compared),
    ...driftChanges(pairOf(compared, 'drift'), compared.keeps),
    ...translationChanges(pairOf(compared, 'translations'), compared.keeps),
    ...charterChanges(pairOf(compared, 'accountability')),
    // The CEO's edition has the checklist for as long as anything is missing.
    ...readinessChanges(pairOf(compared, 'readiness'), pairOf(compared, 'accountability').now !== undefined),
  };
}

function dashboardChanges({ before, now }: Pair<'dashboard'>, keeps: Keeps): FurtherChanges {
  if (!before || !now)
    return { objectivesAdded: [], metricsAdded: [], bandMoves: [], readings: [], targetsChanged: [] };
  const objectives = new Set(before.objectives.map(({ id }) => id));
  const earlier = byId(before.objectives.flatMap(({ metrics }) => metrics).filter(keeps));
  const metrics = now.objectives.flatMap((objective) => objective.metrics);
  const known = metrics.flatMap((metric) => {
    const was = earlier.get(metric.id);
    return was ? [{ metric, was, row: { id: metric.id, title: metric.name, unit: metric.unit } }] : [];
  });
  return {
    objectivesAdded: now.objectives.flatMap(({ id, title }) => (objectives.has(id) ? [] : [{ id, title }])),
    // A new objective speaks for its metrics.
    metricsAdded: now.objectives.flatMap((objective) =>
      objectives.has(objective.id)
        ? objective.metrics.flatMap(({ id, name, unit }) =>
            earlier.has(id) ? [] : [{ id, title: name, unit, objective: objective.title }],
          )
        : [],
    ),
    bandMoves: known.flatMap(({ metric, was, row }) =>
      metric.now.band === was.now.band
        ? []
        : [{ ...row, from: was.now.band, to: metric.now.band, month: metric.now.month }],
    ),
    readings: known.flatMap(({ metric, was, row }) => {
      const months = newReadings(was, metric);
      return months.length > 0 ? [{ ...row, months }] : [];
    }),
    targetsChanged: known.flatMap(({ metric, was, row }) => {
      const [from, to] = [was.plans.at(-1), metric.plans.at(-1)];
      if (!from || !to || isSameTarget(from.target, to.target)) return [];
      return [{ ...row, from: from.target, to: to.target, reason: to.reason }];
    }),
  };
}

function newReadings(was: PacketMetric, metric: PacketMetric): MonthValue[] {
  const read = new Set(was.months.flatMap(({ month, actual }) => (actual === null ? [] : [month])));
  return metric.months.flatMap(({ month, actual }) =>
    actual === null || read.has(month) ? [] : [{ month, value: actual }],
  );
}

function isSameTarget(one: MonthValue, other: MonthValue): boolean {
  return one.month === other.month && one.value === other.value;
}

function registerChanges({ before, now }: Pair<'decisions'>, { asOf, keeps }: Compared): FurtherChanges {
  const rows = now?.decisions ?? [];
  const earlier = before && byId(before.decisions.filter(keeps));
  const wasOpen = ({ id, decidedOn }: PacketDecision) => {
    const was = earlier?.get(id);
    return was ? was.decidedOn === null : decidedOn !== null && decidedOn > asOf;
  };
  return {
    questionsRaised: earlier ? rows.filter((row) => row.decidedOn === null && !earlier.has(row.id)) : [],
    questionsDecided: rows.filter((row) => row.decidedOn !== null && wasOpen(row)),
    questionsLate: earlier
      ? rows.filter((row) => row.state === 'late' && earlier.get(row.id)?.state !== 'late')
      : [],
  };
}

function escalationChanges({ now }: Pair<'escalations'>, { asOf }: Compared): FurtherChanges {
  const rows = now?.escalations ?? [];
  const since = (on: PlainDate | null) => on !== null && on > asOf;
  return {
    escalationsRaised: rows.filter((row) => since(row.raisedOn)),
    escalationsAcknowledged: rows.filter((row) => since(row.acknowledgedOn) && row.resolvedOn === null),
    escalationsResolved: rows.filter((row) => since(row.resolvedOn)),
  };
}

// A sign is the same one as long as its rule is: only its facts have grown.
function driftChanges({ before, now }: Pair<'drift'>, keeps: Keeps): FurtherChanges {
  if (!before || !now) return { driftNew: [], driftGone: [] };
  const [was, is] = [before.rows.filter(keeps), now.rows];
  return { driftNew: signsOnlyIn(is, was), driftGone: signsOnlyIn(was, is) };
}

function signsOnlyIn(rows: readonly PacketDrift[], others: readonly PacketDrift[]): PacketDrift[] {
  const known = byId(others);
  return rows.flatMap((row) => {
    const codes = new Set((known.get(row.id)?.signals ?? []).map(({ code }) => code));
    const signals = row.signals.filter(({ code }) => !codes.has(code));
    return signals.length > 0 ? [{ ...row, signals }] : [];
  });
}

function translationChanges({ before, now }: Pair<'translations'>, keeps: Keeps): FurtherChanges {
  if (!before || !now) return { translationsAdded: [], translationsInPlace: [], translationsDropped: [] };
  const earlier = byId(before.translations.filter(keeps));
  const became = (state: PacketTranslation['state']) =>
    now.translations.filter((row) => {
      const was = earlier.get(row.id);
      return was !== undefined && was.state !== state && row.state === state;
    });
  return {
    translationsAdded: now.translations.filter(({ id }) => !earlier.has(id)),
    translationsInPlace: became('in_place'),
    translationsDropped: became('dropped'),
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
