/** Whether a client is ready for its first monthly review. (Source: product rules, Accountability: readiness.) */
import { type MilestoneDates, standingOf } from './calendar.ts';
import { type CharterEntry, charterOn } from './charter.ts';
import type { PlainDate } from './dates.ts';
import { metricCountWarning } from './metrics.ts';
import { gapsOf, isOpen } from './registry.ts';
import type { Authority, InitiativeStatus } from './vocabulary.ts';

export const readinessItems = ['objectives', 'initiatives', 'charter'] as const;
export type ReadinessItemName = (typeof readinessItems)[number];

export type Lack =
  /** There is no active one at all. */
  | 'none'
  | 'metrics_too_few'
  | 'metrics_too_many'
  | 'metric_baseline'
  | 'metric_target'
  | 'owner'
  | 'date'
  | 'objective'
  | 'milestone_in_horizon'
  /** An authority about which nothing is recorded. */
  | 'authority';

/** What is missing, of which objective, metric or initiative (by its title), or which authority. */
export type Missing = { readonly of: string | null; readonly lacks: Lack };
export type ReadinessItem = {
  readonly item: ReadinessItemName;
  readonly ok: boolean;
  readonly missing: readonly Missing[];
};

export type ReadyObjective = {
  readonly title: string;
  readonly metrics: readonly {
    readonly name: string;
    readonly hasBaseline: boolean;
    readonly hasTarget: boolean;
  }[];
};

export type ReadyInitiative = {
  readonly title: string;
  readonly status: InitiativeStatus;
  readonly ownerId: string | null;
  readonly targetOn: PlainDate | null;
  readonly objectiveId: string | null;
  readonly milestones: readonly MilestoneDates[];
};

/**
 * The checklist on `asOf`. An initiative is active while it is open; status is never missing, since every initiative has one.
 * @param objectives the active ones: those of the current planning cycle
 */
export function readinessOf(
  input: {
    readonly objectives: readonly ReadyObjective[];
    readonly initiatives: readonly ReadyInitiative[];
    readonly charter: readonly CharterEntry[];
  },
  asOf: PlainDate,
): { readonly ready: boolean; readonly items: ReadinessItem[] } {
  const active = input.initiatives.filter(({ status }) => isOpen(status));
  const missing: Record<ReadinessItemName, Missing[]> = {
    objectives: orNone(input.objectives, objectiveLacks),
    initiatives: orNone(active, (initiative) => initiativeLacks(initiative, asOf)),
    charter: unrecorded(input.charter, asOf).map((authority) => ({ of: authority, lacks: 'authority' })),
  };
  const items = readinessItems.map((item) => ({
    item,
    ok: missing[item].length === 0,
    missing: missing[item],
  }));
  return { ready: items.every(({ ok }) => ok), items };
}

function orNone<Row>(rows: readonly Row[], lacksOf: (row: Row) => Missing[]): Missing[] {
  return rows.length === 0 ? [{ of: null, lacks: 'none' }] : rows.flatMap(lacksOf);
}

function objectiveLacks({ title, metrics }: ReadyObjective): Missing[] {
  const warning = metricCountWarning(metrics.length);
  return [
    ...(warning === null ? [] : [{ of: title, lacks: `metrics_${warning}` } as const]),
    ...metrics.filter(({ hasBaseline }) => !hasBaseline).map(({ name }) => lack(name, 'metric_baseline')),
    ...metrics.filter(({ hasTarget }) => !hasTarget).map(({ name }) => lack(name, 'metric_target')),
  ];
}

function initiativeLacks(initiative: ReadyInitiative, asOf: PlainDate): Missing[] {
  const hasMilestone = initiative.milestones.some(
    (milestone) => standingOf(milestone, asOf) === 'in_horizon',
  );
  const lacks: Lack[] = [...gapsOf(initiative), ...(hasMilestone ? [] : ['milestone_in_horizon' as const])];
  return lacks.map((name) => lack(initiative.title, name));
}

function unrecorded(charter: readonly CharterEntry[], asOf: PlainDate): Authority[] {
  return [...charterOn(charter, asOf)].filter(([, entry]) => entry === null).map(([authority]) => authority);
}

function lack(of: string, lacks: Lack): Missing {
  return { of, lacks };
}
