/** What changed in the charter, the CEO's hours and readiness, and which sessions were held; parts of "since the last packet". */
import type { PlainDate, PlainMonth } from '../dates.ts';
import type { ReadinessItemName } from '../readiness.ts';
import type { Authority, SessionKind } from '../vocabulary.ts';
import type { Pair } from './section-pairs.ts';

/** Each list is absent in what was frozen before it was compared. */
export interface RoleChanges {
  readonly charterChanged?: readonly {
    readonly authority: Authority;
    /** Null: not answered. */
    readonly from: boolean | null;
    readonly to: boolean | null;
    readonly since: PlainDate | null;
  }[];
  readonly hoursRecorded?: readonly { readonly month: PlainMonth; readonly hours: number }[];
  readonly readinessMet?: readonly { readonly item: ReadinessItemName }[];
  readonly readinessLost?: readonly { readonly item: ReadinessItemName; readonly missing: number }[];
  /** Only in editions that are not for one function, whose sessions are not told apart from others'. */
  readonly sessionsHeld?: readonly {
    readonly session: SessionKind;
    readonly count: number;
    readonly last: PlainDate;
  }[];
}

/** What the CEO's edition tells of the role. */
export function charterChanges({
  before,
  now,
}: Pair<'accountability'>): Pick<Required<RoleChanges>, 'charterChanged' | 'hoursRecorded'> {
  if (!before || !now) return { charterChanged: [], hoursRecorded: [] };
  const was = new Map(before.charter.map((row) => [row.authority, row.isGranted]));
  const known = new Set(before.months.map(({ month }) => month));
  return {
    charterChanged: now.charter.flatMap(({ authority, isGranted: to, since }) => {
      const from = was.get(authority) ?? null;
      return from === to ? [] : [{ authority, from, to, since }];
    }),
    hoursRecorded: now.months.flatMap(({ month, hours }) => (known.has(month) ? [] : [{ month, hours }])),
  };
}

/** Points of the checklist that were met since, or are missing again. `isTold`: an edition without the section is ready. */
export function readinessChanges(
  { before, now }: Pair<'readiness'>,
  isTold: boolean,
): Pick<Required<RoleChanges>, 'readinessMet' | 'readinessLost'> {
  const was = new Map(before?.items.map(({ item, ok }) => [item, ok]));
  const gone = isTold ? (before?.items ?? []) : [];
  const items = now?.items ?? gone.map((each) => ({ ...each, ok: true }));
  return {
    readinessMet: items.flatMap(({ item, ok }) => (ok && was.get(item) === false ? [{ item }] : [])),
    readinessLost: items.flatMap(({ item, ok, missing }) =>
      !ok && was.get(item) ? [{ item, missing: missing.length }] : [],
    ),
  };
}

/** The sessions held after the earlier packet, by kind: weekly ones are many. */
export function heldSince(
  sessions: readonly {
    readonly kind: SessionKind;
    readonly onDate: PlainDate;
    readonly heldAt: string | null;
  }[],
  after: PlainDate,
  asOf: PlainDate,
): NonNullable<RoleChanges['sessionsHeld']> {
  const held = sessions.filter(({ heldAt, onDate }) => heldAt !== null && onDate > after && onDate <= asOf);
  return [...Map.groupBy(held, ({ kind }) => kind)].map(([session, rows]) => ({
    session,
    count: rows.length,
    last: rows.reduce((last, { onDate }) => (onDate > last ? onDate : last), after),
  }));
}
