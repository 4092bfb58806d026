/** What speaks against a client day: another engagement at the time, or more than one day on the date. */
import type { Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import { busyWords } from './busy-words.ts';
import { type MonthDays, totalsByDate } from './day-cells.ts';

export interface Clash {
  kind: 'busy' | 'over';
  /** Said after what the cell holds: `busy elsewhere: Dentist (13:00–14:00)`. */
  words: string;
}

export type ClientClashes = ReadonlyMap<PlainDate, Clash>;

/** A full day: what one person can give. */
export const fullDay = 1000;

type Busy = Pick<Outputs['busy']['list'], 'days' | 'sessions'>;

/** The clashes of each client by date. An engagement elsewhere comes before too many days: it cannot be moved from here. */
export function clashesByClient(
  { days: busyDays, sessions }: Busy,
  days: MonthDays,
  locale: string,
): ReadonlyMap<string, ClientClashes> {
  const clients = new Map<string, Map<PlainDate, Clash>>();
  const put = (clientId: string, on: PlainDate, clash: Clash) => {
    const clashes = clients.get(clientId) ?? new Map<PlainDate, Clash>();
    const before = clashes.get(on);
    clashes.set(on, before ? { kind: clash.kind, words: `${before.words}; ${clash.words}` } : clash);
    clients.set(clientId, clashes);
  };
  const totals = totalsByDate(days);
  for (const { clientId, onDate } of new Map(
    days.map((day) => [`${day.clientId} ${day.onDate}`, day]),
  ).values()) {
    const total = totals.get(onDate) ?? 0;
    if (total > fullDay)
      put(clientId, onDate, { kind: 'over', words: `${formatDays(total, locale)} days on this date` });
  }
  const elsewhere = (times: Busy['days'][number]['times']) =>
    `busy elsewhere: ${times.map((time) => busyWords(time, locale)).join('; ')}`;
  for (const { onDate, clientIds, times } of busyDays)
    for (const clientId of clientIds) put(clientId, onDate, { kind: 'busy', words: elsewhere(times) });
  for (const { clientId, onDate, title, times } of sessions)
    put(clientId, onDate, { kind: 'busy', words: `${title} while ${elsewhere(times)}` });
  return clients;
}

export function isSameClash(one: Clash, other: Clash | undefined): boolean {
  return one.kind === other?.kind && one.words === other.words;
}
