/** Repeating events as another program follows them, and as this one does. */

import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { runs } from '#test/harness/runs.ts';
import { addDays } from '../dates.ts';
import { readBusyFile } from './read-busy-file.ts';
import { zoneText } from './zone-text.ts';

const range = { startsOn: '2026-01-01', endsOn: '2027-06-30' };
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];

/** Rules that their own first date fits, as calendar programs write them. */
const rules = fc.oneof(
  fc
    .constantFrom(1, 2, 3)
    .map((interval) => ({ rule: `FREQ=DAILY;INTERVAL=${interval}`, first: '2026-01-05' })),
  fc.tuple(fc.constantFrom(1, 2, 4), fc.constantFrom('MO', 'MO,WE', 'MO,TH,SA')).map(([interval, days]) => ({
    rule: `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days}`,
    first: '2026-01-05',
  })),
  fc.constantFrom(
    { rule: 'FREQ=MONTHLY;BYDAY=1MO', first: '2026-01-05' },
    { rule: 'FREQ=MONTHLY;BYDAY=-1FR', first: '2026-01-30' },
    { rule: 'FREQ=MONTHLY;BYMONTHDAY=31', first: '2026-01-31' },
    { rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', first: '2026-01-30' },
    { rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', first: '2026-03-29' },
  ),
);

const series = fc.record({
  rule: rules,
  end: fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 60 }).map((count) => `;COUNT=${count}`),
    fc.integer({ min: 0, max: 500 }).map((days) => `;UNTIL=${compact(addDays('2026-01-05', days))}T120000Z`),
  ),
  time: fc.constantFrom('053000', '090000', '233000'),
  zone: fc.constantFrom(...zones),
  excluded: fc.array(fc.nat({ max: 400 }), { maxLength: 4 }),
});

it('repeating events come on the same dates at the same times', () => {
  fc.assert(
    fc.property(series, ({ rule: { rule, first }, end, time, zone, excluded }) => {
      const exceptions = excluded.map(
        (days) => `EXDATE;TZID=${zone}:${compact(addDays(first, days))}T${time}`,
      );
      const text = [
        ...[
          'BEGIN:VCALENDAR',
          zoneText(zone, { startsOn: '2025-01-01', endsOn: '2028-12-31' }),
          'BEGIN:VEVENT',
        ],
        ...[
          'UID:a',
          `DTSTART;TZID=${zone}:${compact(first)}T${time}`,
          'DURATION:PT1H',
          `RRULE:${rule}${end}`,
        ],
        ...[...exceptions, 'END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n');
      expect(own(text)).toEqual(others(text));
    }),
    { numRuns: runs(150) },
  );
});

function own(text: string): string[] {
  const file = readBusyFile(text, range, 'UTC');
  if (typeof file === 'string') throw new Error(file);
  const starts = file.spans.map((span) =>
    span.kind === 'time' ? new Date(span.from).toISOString() : span.startsOn,
  );
  return starts.filter((start) => start <= '2027-06-30T23:00').sort();
}

// The other program follows the rule; what is excluded is taken away here, because it overlooks an exception that comes
// after one on which the rule gives no date.
function others(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('There is no event.');
  const exceptions = component.getAllProperties('exdate').flatMap((property) => property.getValues());
  const excluded = new Set(exceptions.map((time) => instantOf(time)));
  component.removeAllProperties('exdate');
  const starts: string[] = [];
  const iterator = new ICAL.Event(component).iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    const start = instantOf(next);
    if (start > '2027-06-30T23:00') break;
    if (!excluded.has(start)) starts.push(start);
  }
  return starts;
}

function instantOf(time: unknown): string {
  if (!(time instanceof ICAL.Time)) throw new Error('This is no time.');
  return time.toJSDate().toISOString();
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}
