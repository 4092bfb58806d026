import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptBackups, whichToKeep } from './backups.ts';
import { dateIn } from './dates.ts';

const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'Australia/Lord_Howe'];
const instant = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const history = fc.record({
  instants: fc.array(instant, { maxLength: 300 }),
  now: instant,
  zone: fc.constantFrom(...zones),
});
const mostKept = Object.values(keptBackups).reduce((sum, count) => sum + count, 0);

const keep = (instants: string[], now: string, zone = 'UTC') =>
  [...whichToKeep(instants, now, zone)].sort().reverse();

/** One backup at noon of each day, counting back from a date. */
function daily(lastDay: string, days: number): string[] {
  const last = Date.parse(`${lastDay}T12:00:00.000Z`);
  return Array.from({ length: days }, (_, back) => new Date(last - back * 86_400_000).toISOString());
}

describe('which backups stay', () => {
  it('three of today', () => {
    const made = ['08', '09', '10', '11'].map((hour) => `2026-03-10T${hour}:00:00.000Z`);
    expect(keep(made, '2026-03-10T12:00:00.000Z')).toEqual(made.slice(1).reverse());
  });

  it('after two years of daily backups: today, seven days, four weeks and twelve months', () => {
    const kept = keep(daily('2026-03-10', 730), '2026-03-10T13:00:00.000Z').map((at) => at.slice(0, 10));
    expect(kept).toEqual([
      ...['2026-03-10', '2026-03-09', '2026-03-08', '2026-03-07', '2026-03-06', '2026-03-05', '2026-03-04'],
      ...['2026-03-03', '2026-03-01', '2026-02-28', '2026-02-22', '2026-02-15', '2026-01-31', '2025-12-31'],
      ...['2025-11-30', '2025-10-31', '2025-09-30', '2025-08-31', '2025-07-31', '2025-06-30', '2025-05-31'],
      ...['2025-04-30', '2025-03-31'],
    ]);
  });

  it('a long absence costs none', () => {
    const made = daily('2025-03-10', 5);
    expect(keep(made, '2026-03-10T13:00:00.000Z')).toEqual(made);
  });

  it('a day ends where the person is', () => {
    const made = ['05', '06', '07', '08'].map((hour) => `2026-03-10T${hour}:30:00.000Z`);
    expect(keep(made, '2026-03-10T09:00:00.000Z', 'UTC')).toHaveLength(3);
    expect(keep(made, '2026-03-10T09:00:00.000Z', 'America/Los_Angeles')).toEqual([
      made[3],
      made[2],
      made[1],
    ]);
    expect(keep(made.slice(0, 3), '2026-03-10T09:00:00.000Z', 'America/Los_Angeles')).toEqual([
      made[2],
      made[1],
    ]);
  });

  it('with a clock set back, the one just made and the newest both stay', () => {
    const ahead = daily('2026-06-30', 60);
    const justMade = '2026-03-10T12:00:00.000Z';
    expect(keep([...ahead, justMade], justMade)).toEqual(expect.arrayContaining([justMade, ahead[0]]));
  });

  it('never loses the newest, nor the newest up to now, and never keeps more than 26', () => {
    fc.assert(
      fc.property(history, ({ instants, now, zone }) => {
        const kept = whichToKeep(instants, now, zone);
        const newestFirst = instants.toSorted().reverse();
        for (const newest of [newestFirst[0], newestFirst.find((at) => at <= now)]) {
          if (newest !== undefined) expect(kept).toContain(newest);
        }
        expect(kept.size).toBeLessThanOrEqual(mostKept);
        for (const at of kept) expect(instants).toContain(at);
      }),
    );
  });

  it('does not depend on the order, and keeps what it kept', () => {
    fc.assert(
      fc.property(history, ({ instants, now, zone }) => {
        const kept = whichToKeep(instants, now, zone);
        expect(whichToKeep(instants.toReversed(), now, zone)).toEqual(kept);
        expect(whichToKeep([...kept], now, zone)).toEqual(kept);
      }),
    );
  });

  it('deleting after each backup leaves what deleting at the end would leave, but for the hours of past days', () => {
    fc.assert(
      fc.property(
        fc.array(instant, { minLength: 1, maxLength: 120 }),
        fc.constantFrom(...zones),
        (made, zone) => {
          const inOrder = [...new Set(made)].sort();
          let left: string[] = [];
          for (const now of inOrder) left = [...whichToKeep([...left, now], now, zone)];
          const days = (instants: Iterable<string>) => new Set([...instants].map((at) => dateIn(zone, at)));
          const now = inOrder.at(-1) ?? '';
          expect(days(left)).toEqual(days(whichToKeep(inOrder, now, zone)));
        },
      ),
    );
  });
});
