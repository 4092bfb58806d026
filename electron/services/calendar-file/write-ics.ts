/** Writes events as an iCalendar file. The same events always give the same bytes. (Source: RFC 5545.) */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { zoneText } from '#shared/domain/calendar-file/zone-text.ts';
import { addDays, type DateRange } from '#shared/domain/dates.ts';
import type { CalendarEvent } from './calendar-event.ts';

/** The bytes of a calendar of that name. */
export function writeIcs(name: string, events: readonly CalendarEvent[]): Uint8Array {
  const range = rangeOf(events);
  const calendar = ical({ name, prodId: { company: 'Throughline', product: 'Throughline', language: 'EN' } });
  calendar.timezone({ name: null, generator: (timeZone) => zoneText(timeZone, range) });
  for (const event of events) {
    const at = Temporal.Instant.from(event.changedAt);
    calendar.createEvent({
      ...timesOf(event),
      id: event.uid,
      sequence: event.sequence,
      status: event.isCancelled ? ICalEventStatus.CANCELLED : null,
      stamp: at,
      lastModified: at,
      summary: event.title.toWellFormed(),
      description: event.description === '' ? null : event.description.toWellFormed(),
      // Only a session takes up its time; the rest is there to be seen.
      transparency: event.time ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  return new TextEncoder().encode(calendar.toString());
}

function timesOf({ onDate, time }: CalendarEvent) {
  const date = Temporal.PlainDate.from(onDate);
  if (!time) return { allDay: true, start: date, end: date.add({ days: 1 }) };
  const { timeZone, startTime, minutes } = time;
  const start = date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(startTime) });
  return { start, end: start.add({ minutes }), timezone: timeZone };
}

function rangeOf(events: readonly CalendarEvent[]): DateRange {
  const dates = events.map(({ onDate }) => onDate).sort();
  const [first = '2026-01-01', last = first] = [dates[0], dates.at(-1)];
  return { startsOn: addDays(first, -1), endsOn: addDays(last, 2) };
}
