import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readBusyFile } from '#shared/domain/calendar-file/read-busy-file.ts';
import { instantIn } from '#shared/domain/dates.ts';
import { runs } from '#test/harness/runs.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { writeIcs } from './write-ics.ts';

const zones = [
  ...['Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kolkata'],
  ...['Asia/Kathmandu', 'Pacific/Apia', 'Africa/Casablanca', 'Europe/Dublin', 'America/St_Johns', 'UTC'],
];

function made(change: Partial<CalendarEvent> = {}): CalendarEvent {
  const changedAt = '2026-03-01T08:30:00.000Z';
  const fixed = { uid: 'a@example', sequence: 0, changedAt, title: 'Registry', description: '' };
  return { ...fixed, onDate: '2026-03-10', time: null, ...change };
}

function textOf(...events: readonly CalendarEvent[]): string {
  return new TextDecoder().decode(writeIcs('Acme', events));
}

/** The events as another program reads them, with its own time zones taken from the file. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const read = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      title: event.summary,
      description: event.description ?? '',
      start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      end: event.endDate.isDate ? event.endDate.toString() : event.endDate.toJSDate().toISOString(),
      zone: component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? null,
    };
  });
  return read;
}

function expected({ uid, sequence, title, description, onDate, time }: CalendarEvent) {
  const next = new Date(Date.parse(onDate) + 86_400_000).toISOString().slice(0, 10);
  const start = time ? instantIn(time.timeZone, onDate, time.startTime) : onDate;
  const end = time ? new Date(Date.parse(start) + time.minutes * 60_000).toISOString() : next;
  const zone = time && time.timeZone !== 'UTC' ? time.timeZone : null;
  return { uid, sequence, title, description, start, end, zone };
}

const texts = fc
  .oneof(
    fc.constantFrom(
      'Näher, schneller; besser\\n',
      'Two\nlines',
      '🧭🪵 Über Bord',
      '"quoted", then: more',
      'x'.repeat(300),
    ),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
  )
  // What no file can hold: other line ends, and characters that are none.
  .map((text) => text.replace(/(?!\n)\p{Cc}|[\u2028\u2029]/gu, ' '));

const events = fc
  .record({
    sequence: fc.nat({ max: 1000 }),
    title: texts,
    description: texts,
    onDate: fc.date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }),
    time: fc.option(
      fc.record({
        // Other programs differ on hours that are skipped or come twice; those stand below.
        hour: fc.integer({ min: 5, max: 13 }),
        minute: fc.constantFrom('00', '15', '30', '45'),
        minutes: fc.integer({ min: 5, max: 600 }),
        timeZone: fc.constantFrom(...zones),
      }),
    ),
  })
  .map(({ onDate, time, ...event }): CalendarEvent => {
    const startTime = time && `${String(time.hour).padStart(2, '0')}:${time.minute}`;
    return made({
      ...event,
      onDate: onDate.toISOString().slice(0, 10),
      time: time && startTime ? { startTime, minutes: time.minutes, timeZone: time.timeZone } : null,
    });
  });

describe('a calendar file', () => {
  it('is read back by another program as it was, in any zone and with any text', () => {
    fc.assert(
      fc.property(fc.array(events, { minLength: 1, maxLength: 6 }), (list) => {
        const named = list.map((event, index) => ({ ...event, uid: `${index}@example` }));
        expect(readBack(textOf(...named))).toEqual(named.map(expected));
      }),
      { numRuns: runs(150) },
    );
  });

  it.each([
    ['2026-03-29T01:30', 'Europe/Berlin', '2026-03-29T01:30'],
    // Skipped: an hour later on the clock, with the offset before.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T03:30'],
    // Comes twice: the first.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T02:30'],
    // Half an hour of summer time.
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-04T02:45'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-05T01:45'],
    ['2019-11-03T00:30', 'America/Sao_Paulo', '2019-11-03T00:30'],
  ])('says %s in %s as %s, when the clocks change', (local, timeZone, clock) => {
    const [onDate = '', startTime = ''] = local.split('T');
    const text = textOf(made({ onDate, time: { startTime, minutes: 90, timeZone } }));
    const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(new ICAL.Event(component).startDate.toString()).toBe(`${clock}:00`);
    const from = Date.parse(instantIn(timeZone, onDate, startTime));
    const file = readBusyFile(text, { startsOn: '2019-01-01', endsOn: '2026-12-31' }, 'UTC');
    expect(file).toMatchObject({ spans: [{ from, to: from + 90 * 60_000 }] });
  });

  it('is read by this app as the same times', () => {
    fc.assert(
      fc.property(fc.array(events, { minLength: 1, maxLength: 6 }), (list) => {
        const timed = list.filter(({ time }) => time !== null);
        const range = { startsOn: '2019-01-01', endsOn: '2033-12-31' };
        const file = readBusyFile(textOf(...timed), range, 'UTC');
        const starts = timed.map((event) => Date.parse(expected(event).start));
        expect(file).toMatchObject({ remarks: [], spans: starts.map((from) => ({ kind: 'time', from })) });
      }),
      { numRuns: runs(50) },
    );
  });

  it('has no line of more than 75 octets, and the same bytes whenever it is written', () => {
    const event = made({ title: '🧭 Über'.repeat(60), description: 'a, b; c\n'.repeat(40) });
    const text = textOf(event);
    const longest = Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length));
    expect(longest).toBeLessThanOrEqual(75);
    expect(textOf(event)).toBe(text);
    expect(readBack(text)).toEqual([expected(event)]);
  });

  it('without events is a calendar all the same', () => {
    expect(readBack(textOf())).toEqual([]);
  });
});
