/** Calendar files that mean harm. Those of which the rest can be used may be read. */
import type { HostileFile } from './hostile-files.ts';

const megabyte = 1024 * 1024;
const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');
const event = (...lines: string[]): string => `BEGIN:VEVENT\n${lines.join('\n')}\nEND:VEVENT\n`;
// Within the dates that are looked at, whenever this runs.
const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
const hour = [`DTSTART:${soon}T090000Z`, 'DURATION:PT1H'];

function calendar(what: string, content: string, mayBePlanned = false): HostileFile {
  const bytes = new TextEncoder().encode(`BEGIN:VCALENDAR\n${content}END:VCALENDAR\n`);
  return { what, fileName: 'home.ics', bytes, mayBePlanned };
}

/** Every one of them, made when asked for. */
export function hostileCalendars(): HostileFile[] {
  const old = ['DTSTART:19000101T090000Z', 'DURATION:PT1H'];
  const change = 'BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n';
  const zone = (index: number) =>
    `BEGIN:VTIMEZONE\nTZID:Z${index}\n${`${change}RRULE:FREQ=YEARLY\nEND:STANDARD\n`.repeat(200)}END:VTIMEZONE\n`;
  return [
    calendar('a calendar of 12 MB', 'X-A:B\n'.repeat(2 * megabyte)),
    // Just within the size that is read at all.
    calendar('four hundred thousand events', event().repeat(400_000)),
    calendar(
      'fifty thousand events',
      times(49_000, (index) => event(`UID:${index}`, ...hour)),
    ),
    calendar('an event every second for ever', event(...old, 'RRULE:FREQ=SECONDLY'), true),
    calendar('daily events for ever', event(...hour, 'RRULE:FREQ=DAILY').repeat(5_000)),
    calendar('daily events counted from 1900', event(...old, 'RRULE:FREQ=DAILY;COUNT=100000').repeat(5_000)),
    calendar('an event of 8,000 years', event('DTSTART:19000101T000000Z', 'DTEND:99991231T000000Z'), true),
    calendar('a rule that never comes', event(...hour, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), true),
    calendar(
      'a rule of 4 MB',
      event(...hour, `RRULE:FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(2 * megabyte)}1`),
      true,
    ),
    calendar('a million exceptions', event(...hour, `EXDATE:${`${soon},`.repeat(9_000)}\n`.repeat(110))),
    calendar(
      'exceptions in every year there is',
      times(30_000, (index) =>
        event(...hour, 'RRULE:FREQ=YEARLY', `EXDATE;TZID=Europe/Berlin:${1000 + (index % 8000)}0101T000000`),
      ),
    ),
    calendar('calendars in calendars', 'BEGIN:VCALENDAR\n'.repeat(500_000)),
    calendar(
      'events in events',
      `${'BEGIN:VEVENT\n'.repeat(400_000)}${'END:VEVENT\n'.repeat(400_000)}`,
      true,
    ),
    calendar('no end', 'BEGIN:VEVENT\nSUMMARY:A\n'),
    calendar('a title of 9 MB', event(...hour, `SUMMARY:${'x'.repeat(9 * megabyte)}`), true),
    calendar(
      'a title folded two million times',
      event(...hour, `SUMMARY:${'\n x'.repeat(2 * megabyte)}`),
      true,
    ),
    calendar('nine million empty lines', '\n'.repeat(9 * megabyte), true),
    calendar('two million parameters', event(...hour, `X-A${';a=b'.repeat(2 * megabyte)}:x`), true),
    calendar('quotes that never end', 'X-A;b="'.repeat(megabyte), true),
    calendar(
      'zones with 200 changes a year',
      times(200, zone) +
        times(20_000, (index) => event(`DTSTART;TZID=Z${index % 200}:${soon}T090000`, 'DURATION:PT1H')),
    ),
    calendar('bytes that are no text', `${String.fromCharCode(0).repeat(megabyte)}\n`, true),
  ];
}
