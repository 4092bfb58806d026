import { expect, it } from 'vitest';
import type { Session } from '#shared/contract/sessions.ts';
import { foreseenSession, sentChange, withPoint } from './foreseen-session.ts';

const point = { id: 'a', title: 'Numbers', minutes: 15, isDone: false, note: 'Said', carriedFromId: null };
const session = { id: 's', ask: 'A price', notes: '', agenda: [point] } as unknown as Session;

it('has every field of a change, and keeps what the change does not name', () => {
  expect(foreseenSession(session, { notes: 'Heard', ask: undefined })).toEqual({
    ...session,
    notes: 'Heard',
  });
});

it('keeps what is known of a point, and a change built on a foreseen agenda sends new points without an id', () => {
  const added = foreseenSession(session, { agenda: [point, { title: 'Choices', minutes: 30 }] });
  const longer = added.agenda.map((item) => ({ ...item, minutes: 45 }));
  const both = foreseenSession(added, { agenda: longer });
  expect(both.agenda).toMatchObject([
    { id: 'a', note: 'Said', minutes: 45 },
    { title: 'Choices', minutes: 45, isDone: false, note: '' },
  ]);
  expect(sentChange({ agenda: both.agenda }).agenda?.map(({ id }) => id)).toEqual(['a', undefined]);
});

it('marks one point and leaves the others', () => {
  expect(withPoint(session, 'a', { isDone: true }).agenda).toEqual([{ ...point, isDone: true }]);
  expect(withPoint(session, 'b', { isDone: true })).toEqual(session);
});
