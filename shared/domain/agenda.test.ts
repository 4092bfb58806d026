import { describe, expect, it } from 'vitest';
import {
  agendaMinutes,
  agendaTemplate,
  carriedOver,
  isRegistryFirst,
  lastBefore,
  type SessionWithPoints,
} from './agenda.ts';
import { sessionKinds } from './vocabulary.ts';

const held = (onDate: string, change: Partial<SessionWithPoints> = {}): SessionWithPoints => ({
  kind: 'monthly-review',
  seriesId: null,
  onDate,
  points: [
    { title: 'Registry', minutes: 25, isDone: false },
    { title: 'Pricing', minutes: 10, isDone: false },
    { title: 'Hiring', minutes: 5, isDone: true },
  ],
  ...change,
});

describe('the template of a session', () => {
  it('has the registry first wherever leadership or the CEO sit, and minutes for every point', () => {
    for (const kind of ['monthly-review', 'ceo-session', 'annual-planning'] as const)
      expect(agendaTemplate(kind)[0]?.title).toMatch(/^Registry/);
    for (const kind of sessionKinds)
      expect(agendaTemplate(kind).every(({ minutes }) => minutes > 0)).toBe(true);
    expect(agendaMinutes(agendaTemplate('monthly-review'))).toBe(90);
  });
});

describe('the registry', () => {
  it('opens every session with the leadership team or the CEO, whatever follows', () => {
    for (const kind of sessionKinds) expect(isRegistryFirst(kind, agendaTemplate(kind))).toBe(true);
    expect(isRegistryFirst('monthly-review', [{ title: 'Dashboard' }, { title: 'Registry' }])).toBe(false);
    expect(isRegistryFirst('ceo-session', [{ title: 'Registryless talk' }])).toBe(false);
    expect(isRegistryFirst('weekly-check-in', [{ title: 'Hand-offs' }])).toBe(true);
    expect(isRegistryFirst('monthly-review', [])).toBe(true);
  });
});

describe('a session', () => {
  const april = { kind: 'monthly-review', seriesId: null, onDate: '2026-04-14' } as const;

  it('takes over what the last one of its kind before it left unfinished, once', () => {
    const before = lastBefore(april, [held('2026-02-10'), held('2026-03-10')]);
    expect(before?.onDate).toBe('2026-03-10');
    expect(carriedOver(agendaTemplate('monthly-review'), before)).toEqual([
      { title: 'Pricing', minutes: 10 },
    ]);
    expect(carriedOver([], undefined)).toEqual([]);
  });

  it('takes nothing from other kinds, or from sessions that are not before it', () => {
    expect(
      lastBefore(april, [held('2026-03-10', { kind: 'ceo-session' }), held('2026-04-14')]),
    ).toBeUndefined();
  });

  it('that checks in weekly with one function leader goes on with that series alone', () => {
    const weekly = (seriesId: string | null, onDate: string) =>
      held(onDate, { kind: 'weekly-check-in', seriesId });
    const sales = weekly('sales', '2026-04-14');
    expect(lastBefore(sales, [weekly('sales', '2026-04-07'), weekly('finance', '2026-04-13')])?.onDate).toBe(
      '2026-04-07',
    );
    expect(lastBefore(weekly(null, '2026-04-14'), [sales])).toBeUndefined();
    expect(lastBefore({ ...april, seriesId: 'new' }, [held('2026-03-10')])?.onDate).toBe('2026-03-10');
  });
});
