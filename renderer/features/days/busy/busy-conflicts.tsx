import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import type { BusyTimeRow } from '#shared/contract/busy.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { compareText, formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import { busyWords } from '../model/busy-words.ts';
import classes from './busy.module.css';

interface BusyConflictsProps {
  from: PlainDate;
  to: PlainDate;
  clients: readonly ClientSummary[];
}

interface Line {
  key: string;
  onDate: PlainDate;
  what: string;
  times: readonly BusyTimeRow[];
}

/** Client days and sessions that meet other engagements, by date and in words. */
export function BusyConflicts({ from, to, clients }: BusyConflictsProps) {
  const locale = useLocale();
  const { data } = useQuery(api.busy.list.queryOptions({ input: { from, to } }));
  if (!data) return null;
  const nameOf = (clientId: string) => clients.find(({ id }) => id === clientId)?.name ?? '';
  const days = data.days.map(({ onDate, clientIds, milliDays, busyMilliDays, times }): Line => {
    const booked = `${clientIds.map(nameOf).join(', ')}: ${formatDays(milliDays, locale)} booked`;
    return { key: onDate, onDate, what: `${booked}, ${formatDays(busyMilliDays, locale)} busy`, times };
  });
  const sessions = data.sessions.map(({ clientId, entryId, title, onDate, times }): Line => {
    return { key: entryId, onDate, what: `${nameOf(clientId)}: ${title}`, times };
  });
  const lines = [...days, ...sessions].sort((one, other) => compareText(one.onDate, other.onDate));
  if (lines.length === 0)
    return <p className={classes.quiet}>No client day and no session meets another engagement.</p>;
  return (
    <ul className={classes.conflicts} aria-label="Conflicts with other engagements">
      {lines.map(({ key, onDate, what, times }) => (
        <li key={key}>
          <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
          <time dateTime={onDate}>{formatDate(onDate, locale, 'weekday')}</time>
          <span>
            {what}{' '}
            <span className={classes.quiet}>
              while {times.map((time) => busyWords(time, locale)).join('; ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
