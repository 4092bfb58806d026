/** What the worked days of each period served. */
import type { PurposeBar } from '#shared/charts/purposes.ts';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import type { Outputs } from '#shared/contract/types.ts';
import { isWithin } from '#shared/domain/dates.ts';
import type { LedgerPeriod } from '#shared/domain/ledger.ts';
import type { MilliDays } from '#shared/domain/quantities.ts';
import { daysByPurpose, type PurposeKind, purposeKinds } from '#shared/domain/value-statement.ts';

type DayPurposes = Outputs['dayPurposes']['list'];

export interface ServedThing {
  kind: PurposeKind;
  id: string;
  title: string;
  milliDays: MilliDays;
  /** The client days that named it. */
  days: number;
}

export interface ServedPeriod extends Omit<PurposeBar, 'label'> {
  period: LedgerPeriod;
  /** Most days first. */
  things: readonly ServedThing[];
}

/** The periods with worked days, the newest first. */
export function servedPeriods(
  days: readonly ClientDayRow[],
  purposes: DayPurposes,
  ledger: readonly LedgerPeriod[],
): ServedPeriod[] {
  const ofDay = new Map(purposes.map((each) => [each.dayId, each.purposes]));
  const titles = new Map(
    purposes.flatMap((each) => each.purposes.map(({ kind, id, title }) => [`${kind} ${id}`, title] as const)),
  );
  const worked = days.filter(({ kind }) => kind === 'worked');
  return ledger
    .map((period) => ({ period, own: worked.filter(({ onDate }) => isWithin(onDate, period)) }))
    .filter(({ own }) => own.length > 0)
    .map(({ period, own }) => {
      const { purposes: things, unnamed } = daysByPurpose(
        own.map(({ id, onDate, milliDays }) => ({
          ...{ id, on: onDate, milliDays },
          purposes: ofDay.get(id) ?? [],
        })),
      );
      const named = things.map((thing) => ({
        ...thing,
        title: titles.get(`${thing.kind} ${thing.id}`) ?? '',
      }));
      return { period, served: sumsByKind(named), unnamed, things: named };
    })
    .toReversed();
}

function sumsByKind(things: readonly ServedThing[]): Record<PurposeKind, MilliDays> {
  const sum = (kind: PurposeKind) =>
    things.reduce((total, thing) => (thing.kind === kind ? total + thing.milliDays : total), 0);
  return Object.fromEntries(purposeKinds.map((kind) => [kind, sum(kind)])) as Record<PurposeKind, MilliDays>;
}
