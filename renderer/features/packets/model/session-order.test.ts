import { describe, expect, it } from 'vitest';
import type { Session } from '#shared/contract/sessions.ts';
import { likelySession, orderSessions } from './session-order.ts';

const session = (onDate: string): Session => ({
  id: onDate,
  kind: 'ad-hoc',
  onDate,
  ask: '',
  notes: '',
  privateNotes: '',
  withCeo: false,
  withLeadership: false,
  seriesId: null,
  startTime: null,
  ruleOn: null,
  heldAt: null,
  createdAt: '2026-01-01T00:00:00Z',
  personIds: [],
  agenda: [],
  objectiveIds: [],
});
const sessions = ['2026-03-02', '2026-01-05', '2026-02-09', '2026-04-06'].map(session);
const dates = (list: readonly Session[]) => list.map(({ onDate }) => onDate);

describe('sessions around a day', () => {
  it('come with the next first and go with the latest first', () => {
    const { coming, past } = orderSessions(sessions, '2026-02-20');
    expect(dates(coming)).toEqual(['2026-03-02', '2026-04-06']);
    expect(dates(past)).toEqual(['2026-02-09', '2026-01-05']);
  });

  it('are still ahead on their own day', () => {
    expect(dates(orderSessions(sessions, '2026-03-02').coming)[0]).toBe('2026-03-02');
  });
});

describe('the session that is likely meant', () => {
  it.each([
    ['2026-02-20', '2026-03-02'],
    ['2026-12-31', '2026-04-06'],
  ])('on %s is that of %s', (today, expected) => {
    expect(likelySession(orderSessions(sessions, today))?.onDate).toBe(expected);
  });

  it('is none where there is none', () => {
    expect(likelySession(orderSessions([], '2026-01-01'))).toBeUndefined();
  });
});
