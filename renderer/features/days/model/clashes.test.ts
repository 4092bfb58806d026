import { expect, it } from 'vitest';
import { busyByDate } from './busy-words.ts';
import { clashesByClient } from './clashes.ts';

const jury = {
  ...{ id: 'b1', calendarId: 'c1', title: 'Jury service' },
  ...{ startsOn: '2026-11-30', endsOn: '2026-12-02', startsAt: null, endsAt: null },
};

function day(clientId: string, onDate: string, milliDays: number) {
  const dayId = `${clientId} ${onDate} ${milliDays}`;
  return { clientId, onDate, kind: 'planned' as const, milliDays, dayId, planId: null };
}

it('names another engagement and too many days at every client of the date, once each', () => {
  const days = [day('a', '2026-12-01', 500), day('a', '2026-12-01', 250), day('b', '2026-12-01', 500)];
  const busy = {
    days: [{ onDate: '2026-12-01', clientIds: ['a'], milliDays: 1250, busyMilliDays: 1000, times: [jury] }],
    sessions: [],
  };
  const clashes = clashesByClient(busy, days, 'en-GB');
  expect(clashes.get('a')?.get('2026-12-01')).toEqual({
    kind: 'busy',
    words: '1.25 days on this date; busy elsewhere: Jury service (all day)',
  });
  expect(clashes.get('b')?.get('2026-12-01')).toEqual({ kind: 'over', words: '1.25 days on this date' });
});

it('finds nothing where a date holds one day', () => {
  const none = { days: [], sessions: [] };
  expect(clashesByClient(none, [day('a', '2026-12-01', 1000)], 'en-GB').size).toBe(0);
});

it('tells what the dates of a span are busy with', () => {
  const span = { startsOn: '2026-12-01', endsOn: '2026-12-31' };
  const call = { ...jury, title: '', startsOn: '2026-12-02', startsAt: null };
  expect([...busyByDate([jury, call], span, 'en-GB')]).toEqual([
    ['2026-12-01', 'Jury service (all day)'],
    ['2026-12-02', 'Jury service (all day); busy (all day)'],
  ]);
});
