/** Months that are closed because an issued packet shows them. (Rules: product, Packets: a correction is a new issue.) */
import type { ClientDb } from '#db/files/client-file.ts';
import { rowsWith } from '#db/queries/all-rows.ts';
import { packets } from '#db/schema/client/packets.ts';
import type { MetricRow } from '#shared/contract/dashboard.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { addMonthsTo, type PlainMonth } from '#shared/domain/dates.ts';
import { readingsLockedThrough } from '#shared/domain/metrics.ts';

/** The last month of a metric that an issued packet shows; null before the first one. */
export type LockedThrough = (metric: Pick<MetricRow, 'createdAt'>) => PlainMonth | null;

/** Reads the issued packets once. A packet shows no metric that was added after it was issued. */
export function readLocks(db: ClientDb): LockedThrough {
  const issued = rowsWith(db, packets, ['asOf', 'issuedAt']);
  return ({ createdAt }) =>
    readingsLockedThrough(issued.filter(({ issuedAt }) => issuedAt >= createdAt).map(({ asOf }) => asOf));
}

/** Refuses a change to what an issued packet shows. `wayOut` is what to do instead, given the first open month. */
export function refuseClosed(
  { name }: Pick<MetricRow, 'name'>,
  locked: PlainMonth,
  wayOut: (openFrom: PlainMonth) => string,
): never {
  const openFrom = addMonthsTo(locked, 1);
  throw new Refusal(
    'CLOSED_MONTH',
    `An issued packet shows “${name}” to ${locked}, so these months are closed. ${wayOut(openFrom)}`,
    { metric: name, lockedThrough: locked, openFrom },
  );
}
