/** A calendar that was read, written as a calendar file again, so that it can be brought back. (Source: RFC 5545.) */
import type { BusyTimeRow } from '#shared/contract/busy.ts';
import { addDays } from '#shared/domain/dates.ts';

type Times = readonly Pick<BusyTimeRow, 'title' | 'startsOn' | 'endsOn' | 'startsAt' | 'endsAt'>[];

/** Every busy time as an event of its own: what repeated is not followed any further. */
export function busyFileOf(times: Times): string {
  const events = times.flatMap(({ title, ...time }) => [
    'BEGIN:VEVENT',
    `SUMMARY:${escaped(title)}`,
    ...momentsOf(time),
    'END:VEVENT',
  ]);
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

function momentsOf({ startsOn, endsOn, startsAt, endsAt }: Omit<Times[number], 'title'>): string[] {
  if (startsAt !== null && endsAt !== null)
    return [`DTSTART:${compact(startsAt)}`, `DTEND:${compact(endsAt)}`];
  return [`DTSTART;VALUE=DATE:${compact(startsOn)}`, `DTEND;VALUE=DATE:${compact(addDays(endsOn, 1))}`];
}

/** `2026-12-03T13:00:00.000Z` as `20261203T130000Z`, and a date without its dashes. */
function compact(moment: string): string {
  return moment.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}
