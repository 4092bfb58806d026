/** What the executive of the sample does besides: days off, and a private calendar that is in the way of two client days. */
import { addDays, dayOfWeek, type PlainDate } from '#shared/domain/dates.ts';
import * as busy from '../busy.ts';
import type { WorkspaceContext } from '../context.ts';
import * as timeOff from '../time-off.ts';
import { workday } from './sample-event.ts';

// A week away in the next quarter, from Monday to Friday, and a long weekend before it.
export function tellTimeOff(ctx: WorkspaceContext, asOf: PlainDate): void {
  const monday = addDays(asOf, 57 - dayOfWeek(asOf));
  timeOff.add(ctx, { startsOn: monday, endsOn: addDays(monday, 4), note: 'Family holiday' });
  timeOff.add(ctx, { startsOn: addDays(monday, -31), endsOn: addDays(monday, -31), note: 'Long weekend' });
}

/** Reads the calendar file that another program would have exported. */
export function readOwnCalendar(ctx: WorkspaceContext, asOf: PlainDate): void {
  const wednesday = addDays(asOf, 3 - dayOfWeek(asOf));
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sample//Private//EN', 'X-WR-CALNAME:Private'],
    ...allDay('Jury service', workday(asOf, 27)),
    ...timed('School concert', workday(asOf, 13), ['130000', '180000']),
    ...timed('Piano lesson', wednesday, ['170000', '180000'], 'FREQ=WEEKLY;COUNT=20'),
    'END:VCALENDAR',
  ];
  busy.importText(ctx, { fileName: 'Private.ics' }, `${lines.join('\r\n')}\r\n`);
}

function allDay(title: string, on: PlainDate): string[] {
  return event(title, [`DTSTART;VALUE=DATE:${compact(on)}`]);
}

function timed(
  title: string,
  on: PlainDate,
  [from, to]: readonly [string, string],
  rrule?: string,
): string[] {
  const times = [`DTSTART:${compact(on)}T${from}`, `DTEND:${compact(on)}T${to}`];
  return event(title, rrule === undefined ? times : [...times, `RRULE:${rrule}`]);
}

function event(title: string, lines: readonly string[]): string[] {
  const uid = `UID:${title.toLowerCase().replaceAll(' ', '-')}@sample`;
  return ['BEGIN:VEVENT', uid, `SUMMARY:${title}`, ...lines, 'END:VEVENT'];
}

function compact(on: PlainDate): string {
  return on.replaceAll('-', '');
}
