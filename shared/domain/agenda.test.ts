import { describe, expect, it } from 'vitest';
import { agendaMinutes, agendaTemplate, type HeldSession, nextAgenda } from './agenda.ts';
import { sessionKinds } from './vocabulary.ts';

const held = (onDate: string, change: Partial<HeldSession> = {}): HeldSession => ({
  kind: 'monthly-review',
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

describe('the next agenda', () => {
  const added = (sessions: readonly HeldSession[]) =>
    nextAgenda('monthly-review', '2026-04-14', sessions)
      .slice(agendaTemplate('monthly-review').length)
      .map(({ title }) => title);

  it('takes over what the last session of its kind left unfinished, once', () => {
    expect(added([held('2026-03-10')])).toEqual(['Pricing']);
    expect(added([held('2026-03-10', { points: [] }), held('2026-02-10')])).toEqual([]);
  });

  it('takes nothing from other kinds, or from sessions that are not before it', () => {
    expect(added([held('2026-03-10', { kind: 'ceo-session' }), held('2026-04-14')])).toEqual([]);
  });
});
