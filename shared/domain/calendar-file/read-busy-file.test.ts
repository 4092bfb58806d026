import { describe, expect, it } from 'vitest';
import { type BusyFile, readBusyFile } from './read-busy-file.ts';

const daily = event('DTSTART:20260310T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY');
const range = { startsOn: '2026-03-01', endsOn: '2026-12-31' };

function calendar(...parts: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
}

function event(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
}

function read(...parts: readonly string[]): BusyFile {
  const file = readBusyFile(calendar(...parts), range, 'Europe/Berlin');
  if (typeof file === 'string') throw new Error(file);
  return file;
}

/** Starts as UTC text, whole days as the dates they touch. */
function startsOf(...parts: readonly string[]): string[] {
  return read(...parts)
    .spans.map((span) =>
      span.kind === 'time'
        ? new Date(span.from).toISOString().slice(0, 16)
        : `${span.startsOn} to ${span.endsOn}`,
    )
    .sort();
}

describe('one event', () => {
  it('is read with its title unfolded and without escapes', () => {
    const file = read(
      event(
        'SUMMARY:Dentist\\, then\\; lunch \\n at 🍕',
        ' zzo',
        'DTSTART:20260310T090000Z',
        'DURATION:PT90M',
      ),
    );
    const from = Date.parse('2026-03-10T09:00Z');
    const title = 'Dentist, then; lunch at 🍕zzo';
    expect(file).toEqual({
      name: null,
      remarks: [],
      spans: [{ title, kind: 'time', from, to: from + 5_400_000 }],
    });
  });

  it.each([
    ['DTSTART;TZID=America/New_York:20260310T090000', '2026-03-10T13:00'],
    ['DTSTART;TZID="/softwarestudio.org/Olson_1/Europe/London":20260710T090000', '2026-07-10T08:00'],
    ['DTSTART:20260310T090000', '2026-03-10T08:00'],
    ['DTSTART;TZID=Australia/Lord_Howe:20260404T120000', '2026-04-04T01:00'],
    ['DTSTART;TZID=Australia/Lord_Howe:20260406T120000', '2026-04-06T01:30'],
    // Clocks skip 02:30 on that night: the offset before it counts.
    ['DTSTART;TZID=Europe/Berlin:20260329T023000', '2026-03-29T01:30'],
    // And show it twice on that one: the first counts.
    ['DTSTART;TZID=Europe/Berlin:20261025T023000', '2026-10-25T00:30'],
  ])('%s is %s', (start, expected) => {
    expect(startsOf(event(start, 'DURATION:PT1H'))).toEqual([expected]);
  });

  it('of whole days ends the day before its end', () => {
    expect(startsOf(event('DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260313'))).toEqual([
      '2026-03-10 to 2026-03-12',
    ]);
    expect(startsOf(event('DTSTART;VALUE=DATE:20260310'))).toEqual(['2026-03-10 to 2026-03-10']);
  });

  it.each(['STATUS:CANCELLED', 'TRANSP:TRANSPARENT', 'UID:day-1@throughline'])(
    'counts for nothing with %s',
    (line) => {
      expect(startsOf(event('DTSTART:20260310T090000Z', 'DURATION:PT1H', line))).toEqual([]);
    },
  );

  it('outside of the range counts for nothing, and one that reaches into it counts from there', () => {
    expect(startsOf(event('DTSTART:20250310T090000Z', 'DURATION:PT1H'))).toEqual([]);
    expect(startsOf(event('DTSTART;VALUE=DATE:20251224', 'DTEND;VALUE=DATE:20260303'))).toEqual([
      '2026-03-01 to 2026-03-02',
    ]);
  });

  it('keeps its time in a zone that only the file knows', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Our office', 'BEGIN:STANDARD', 'DTSTART:16010101T030000'],
      ...[
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
        'END:STANDARD',
      ],
      ...['BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'],
      ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
    ].join('\r\n');
    const at = (time: string) => event(`DTSTART;TZID=Our office:${time}`, 'DURATION:PT1H');
    expect(startsOf(zone, at('20260310T090000'), at('20260710T090000'), at('20260329T023000'))).toEqual([
      '2026-03-10T08:00',
      '2026-03-29T01:30',
      '2026-07-10T07:00',
    ]);
  });

  it('in a zone that nobody knows is read on the reader’s own clock, which is said', () => {
    const file = read(event('DTSTART;TZID=Nowhere:20260310T090000', 'DURATION:PT1H'));
    expect(file.spans).toMatchObject([{ from: Date.parse('2026-03-10T08:00Z') }]);
    expect(file.remarks).toEqual(['Time zones that are not known, read as your own: “Nowhere”.']);
  });
});

describe('a repeating event', () => {
  const weekly = ['UID:w', 'DTSTART;TZID=Europe/Berlin:20260317T090000', 'DURATION:PT1H'];

  it('keeps its time of day when the clocks change', () => {
    expect(startsOf(event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3'))).toEqual([
      '2026-03-17T08:00',
      '2026-03-24T08:00',
      '2026-03-31T07:00',
    ]);
  });

  it('ends with the last time that its end allows', () => {
    expect(startsOf(event(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20260324T080000Z'))).toHaveLength(2);
    expect(startsOf(event(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20260324T075959Z'))).toHaveLength(1);
  });

  it('loses what is taken out of it, and gains what is added', () => {
    const exceptions = ['EXDATE;TZID=Europe/Berlin:20260324T090000', 'RDATE:20260326T120000Z'];
    expect(startsOf(event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3', ...exceptions))).toEqual([
      '2026-03-17T08:00',
      '2026-03-26T12:00',
      '2026-03-31T07:00',
    ]);
    expect(
      startsOf(event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE;VALUE=DATE:20260324')),
    ).toHaveLength(1);
  });

  it('has one of its times moved, and another one called off', () => {
    const moved = event(
      ...['UID:w', 'RECURRENCE-ID;TZID=Europe/Berlin:20260324T090000'],
      ...['DTSTART;TZID=Europe/Berlin:20260325T150000', 'DURATION:PT1H'],
    );
    const off = event(
      'UID:w',
      'RECURRENCE-ID:20260331T070000Z',
      'DTSTART:20260331T070000Z',
      'STATUS:CANCELLED',
    );
    expect(startsOf(event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3'), moved, off)).toEqual([
      '2026-03-17T08:00',
      '2026-03-25T14:00',
    ]);
  });

  it('without an end is followed through the range and no further', () => {
    const days = startsOf(event('DTSTART;VALUE=DATE:19900101', 'RRULE:FREQ=DAILY'));
    expect([days.length, days[0], days.at(-1)]).toEqual([
      306,
      '2026-03-01 to 2026-03-01',
      '2026-12-31 to 2026-12-31',
    ]);
  });

  it('by the second is not followed, which is said', () => {
    const file = read(
      event('SUMMARY:Tick', 'DTSTART:20260310T090000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'),
    );
    expect(file.spans).toHaveLength(1);
    expect(file.remarks).toEqual([expect.stringContaining('only the first time counts: “Tick”')]);
  });
});

describe('a file', () => {
  it('is known by the name it gives itself', () => {
    expect(read('X-WR-CALNAME:Home\\, all').name).toBe('Home, all');
  });

  it('has alarms, foreign parts and broken lines passed over', () => {
    const alarm = ['BEGIN:VALARM', 'DTSTART:20260401T090000Z', 'END:VALARM'];
    const file = read(
      event('DTSTART:20260310T090000Z', 'DURATION:PT1H', ...alarm, '???'),
      ...['BEGIN:VTODO', 'BEGIN:VEVENT', 'DTSTART:20260311T090000Z', 'END:VEVENT', 'END:VTODO'],
    );
    expect(file.spans).toHaveLength(1);
    expect(file.remarks).toEqual(['Lines that could not be read and were passed over: 1.']);
  });

  it.each([
    ['NOT_A_CALENDAR', 'Workstream;Lead\nOpen Oslo;Åsa'],
    ['NOT_A_CALENDAR', ''],
    ['BREAKS_OFF', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A'],
    ['TOO_MUCH', calendar('BEGIN:VEVENT\r\nEND:VEVENT\r\n'.repeat(50_001))],
    ['TOO_MUCH', calendar(...Array.from({ length: 700 }, () => daily))],
  ])('is refused as %s', (reason, text) => {
    expect(readBusyFile(text, range, 'UTC')).toBe(reason);
  });
});
