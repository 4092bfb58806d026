/** The calculated health of an initiative, which stands beside its status. (Source: product rules, Registry.) */
import type { PlainDate } from './dates.ts';
import { type Health, healthDisagrees, scheduleHealth } from './registry.ts';
import type { InitiativeStatus, PaceBand } from './vocabulary.ts';

/** The health, and the two that it is the worse of, so that a reader can be told why. */
export type CalculatedHealth = {
  readonly health: Health;
  readonly schedule: Health;
  readonly pace: Health;
  /** Whether the status a person set says something else. */
  readonly disagrees: boolean;
};

const fromBest: readonly Health[] = [null, 'on_track', 'at_risk', 'off_track'];

const healthOfBand: Record<PaceBand, Health> = {
  on_pace: 'on_track',
  behind: 'at_risk',
  off_pace: 'off_track',
  not_due: null,
  no_reading: null,
};

/** The worst of several; unknown health is neither good nor bad, and all that is left when nothing else is known. */
export function worstOf(healths: readonly Health[]): Health {
  return fromBest.findLast((health) => healths.includes(health)) ?? null;
}

/** The pace's part of health: that of the worst metric that has a pace. */
export function paceHealth(bands: readonly PaceBand[]): Health {
  return worstOf(bands.map((band) => healthOfBand[band]));
}

/**
 * Calculated health: the worst of the schedule and of its objective's metrics.
 * @param bands the bands of the objective's metrics in the last full month; none without an objective
 */
export function calculatedHealth(
  initiative: {
    readonly status: InitiativeStatus;
    readonly milestones: Parameters<typeof scheduleHealth>[0];
    readonly bands: readonly PaceBand[];
  },
  asOf: PlainDate,
): CalculatedHealth {
  const schedule = scheduleHealth(initiative.milestones, asOf);
  const pace = paceHealth(initiative.bands);
  const health = worstOf([schedule, pace]);
  return { health, schedule, pace, disagrees: healthDisagrees(initiative.status, health) };
}
