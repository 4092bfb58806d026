/**
 * Diagnosis across planning cycles: whether most objectives fell short of their plan by about half, cycle after cycle.
 * (Source: product rules, Drift, across cycles: strategic integration failure.)
 */
import { compareText } from './dates.ts';
import {
  compare,
  type DecimalValue,
  divide,
  type Fraction,
  fraction,
  fractionOf,
  meanOf,
  multiply,
  subtract,
  toNumber,
} from './fractions.ts';

/** How much of the planned progress was missed, in percent, for an objective to count; both bounds are included. */
export const failureBand = { least: 40, most: 60 } as const;
/** Cycles that a finding needs, and the most recent ones it looks at. */
export const cyclesNeeded = { least: 2, most: 3 } as const;

/** What one planning cycle made of one objective, in whatever unit its progress was planned. */
export type PastObjective = {
  /** Names sort by time: `2024`, or `2024/25`. */
  readonly cycle: string;
  readonly planned: DecimalValue;
  readonly achieved: DecimalValue;
  readonly carriedForward: boolean;
  readonly cause: string | null;
};

export type CycleDiagnosis = {
  readonly cycle: string;
  readonly objectives: number;
  readonly inBand: number;
  /** The mean gap of its objectives in percent of planned progress; null where none planned any. */
  readonly meanGap: number | null;
  readonly carriedForward: number;
};

export type Diagnosis = {
  readonly finding: 'integration_failure' | 'none' | 'insufficient';
  /** Oldest first. */
  readonly cycles: readonly CycleDiagnosis[];
  /** The causes named in these cycles with how often each was, most often first. */
  readonly causes: readonly { readonly cause: string; readonly count: number }[];
};

/** The gap in percent of the planned progress: negative when more was achieved; null where no progress was planned. */
export function gapOf({ planned, achieved }: Pick<PastObjective, 'planned' | 'achieved'>): number | null {
  const gap = exactGap({ planned, achieved });
  return gap && toNumber(gap);
}

/**
 * The finding over the last two or three cycles recorded. Most means more than half of a cycle's objectives; one that
 * planned no progress counts among them and never in the band. One cycle alone is never enough.
 */
export function diagnose(history: readonly PastObjective[]): Diagnosis {
  const byCycle = [...Map.groupBy(history, ({ cycle }) => cycle)]
    .sort(([one], [other]) => compareText(one, other))
    .slice(-cyclesNeeded.most);
  const cycles = byCycle.map(([cycle, objectives]) => diagnoseCycle(cycle, objectives));
  return {
    finding: findingOf(cycles),
    cycles,
    causes: causesOf(byCycle.flatMap(([, objectives]) => objectives)),
  };
}

/** The finding in words with its numbers; it claims nothing that the numbers do not show. */
export function diagnosisSentence({ finding, cycles }: Diagnosis): string {
  const numbers = cycles.map(cycleInWords).join('; ');
  const names = cycles.map(({ cycle }) => cycle).join(', ');
  switch (finding) {
    case 'integration_failure':
      return (
        `Strategic integration failure: in each of the ${cycles.length} planning cycles ${names}, most objectives ` +
        `missed ${failureBand.least} to ${failureBand.most} percent of their planned progress. ${numbers}.`
      );
    case 'none':
      return `The planning cycles ${names} show no strategic integration failure. ${numbers}.`;
    case 'insufficient':
      return cycles.length === 0
        ? 'No planning cycle is recorded yet: a finding needs at least two.'
        : `One planning cycle is not enough for a finding: it needs at least two. ${numbers}.`;
  }
}

function diagnoseCycle(cycle: string, objectives: readonly PastObjective[]): CycleDiagnosis {
  const gaps = objectives.map(exactGap).filter((gap) => gap !== null);
  const mean = meanOf(gaps);
  return {
    cycle,
    objectives: objectives.length,
    inBand: gaps.filter(isInBand).length,
    meanGap: mean ? toNumber(mean) : null,
    carriedForward: objectives.filter(({ carriedForward }) => carriedForward).length,
  };
}

function exactGap({ planned, achieved }: Pick<PastObjective, 'planned' | 'achieved'>): Fraction | null {
  if (planned === 0) return null;
  const missed = subtract(fractionOf(planned), fractionOf(achieved));
  return multiply(divide(missed, fractionOf(planned)), fraction(100));
}

function isInBand(gap: Fraction): boolean {
  return compare(gap, fraction(failureBand.least)) >= 0 && compare(gap, fraction(failureBand.most)) <= 0;
}

function findingOf(cycles: readonly CycleDiagnosis[]): Diagnosis['finding'] {
  if (cycles.length < cyclesNeeded.least) return 'insufficient';
  return cycles.every(({ inBand, objectives }) => 2 * inBand > objectives) ? 'integration_failure' : 'none';
}

function causesOf(objectives: readonly PastObjective[]): Diagnosis['causes'] {
  const named = objectives.map(({ cause }) => cause?.trim() ?? '').filter((cause) => cause !== '');
  return [...Map.groupBy(named, (cause) => cause)]
    .map(([cause, all]) => ({ cause, count: all.length }))
    .sort((one, other) => other.count - one.count || compareText(one.cause, other.cause));
}

function cycleInWords({ cycle, objectives, inBand, meanGap, carriedForward }: CycleDiagnosis): string {
  const mean = meanGap === null ? 'no planned progress' : `mean gap ${Math.round(meanGap)} percent`;
  const carried = carriedForward === 0 ? '' : `, ${carriedForward} carried forward`;
  return `${cycle}: ${inBand} of ${objectives} in the band, ${mean}${carried}`;
}
