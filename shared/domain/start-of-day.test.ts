import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateIn, startOfDay } from './dates.ts';

const zones = [
  'UTC',
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Beirut',
  'America/Santiago',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];
const date = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));

function millisecondBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

describe('a day begins', () => {
  it('at its midnight', () => {
    expect(startOfDay('UTC', '2026-03-10')).toBe('2026-03-10T00:00:00.000Z');
    expect(startOfDay('America/Los_Angeles', '2026-03-10')).toBe('2026-03-10T07:00:00.000Z');
    expect(startOfDay('Asia/Kolkata', '2026-03-10')).toBe('2026-03-09T18:30:00.000Z');
  });

  it('at one o’clock where clocks are put forward at midnight', () => {
    expect(startOfDay('Asia/Beirut', '2026-03-29')).toBe('2026-03-28T22:00:00.000Z');
  });

  it('with the first instant that falls on it, in every time zone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), date, (zone, day) => {
        fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
        const start = startOfDay(zone, day);
        expect(dateIn(zone, start)).toBe(day);
        expect(dateIn(zone, millisecondBefore(start)) < day).toBe(true);
      }),
    );
  });

  it('with an instant that sorts as text among those that a clock gives', () => {
    const instant = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...zones), date, instant, (zone, day, clock) => {
        const [start, now] = [startOfDay(zone, day), clock.toISOString()];
        expect(start < now).toBe(Date.parse(start) < Date.parse(now));
      }),
    );
  });
});
