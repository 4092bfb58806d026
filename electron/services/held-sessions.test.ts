import { describe, expect, it } from 'vitest';
import { addSession } from '#test/harness/builders.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

describe('a session that was held', () => {
  const kind = 'monthly-review';
  const agenda = ['Registry', 'Pricing', 'Hiring'].map((title) => ({ title, minutes: 10 }));

  async function held(next?: { onDate: string }) {
    const clientId = await shared.freshClient();
    const march = await addSession(shared.api, clientId, { kind, onDate: '2026-03-10', agenda });
    const april =
      next && (await addSession(shared.api, clientId, { kind, ...next, agenda: agenda.slice(0, 1) }));
    const done = march.agenda.find(({ title }) => title === 'Hiring')?.id ?? '';
    const of = { clientId, sessionId: march.id };
    await shared.api.sessions.changePoint({ ...of, pointId: done, change: { isDone: true } });
    return { of, clientId, march, april };
  }
  const pointsOf = async (clientId: string, id: string | undefined) => {
    const found = (await shared.api.sessions.list({ clientId })).find((session) => session.id === id);
    return found?.agenda.map(({ title, carriedFromId }) => [title, carriedFromId]);
  };

  it('says when, and hands its unfinished points to the next one that is stored, each once', async () => {
    const { of, clientId, march, april } = await held({ onDate: '2026-04-14' });
    const session = await shared.api.sessions.hold(of);
    expect(session.heldAt).toMatch(/^2026-/);
    expect(await pointsOf(clientId, april?.id)).toEqual([
      ['Registry', null],
      ['Pricing', march.id],
    ]);
    expect((await shared.api.sessions.hold(of)).heldAt).toBe(session.heldAt);
    expect(await pointsOf(clientId, april?.id)).toHaveLength(2);
  });

  it('is taken back whole by one undo, carried points included', async () => {
    const { of, clientId, april } = await held({ onDate: '2026-04-14' });
    await shared.api.sessions.hold(of);
    await shared.api.history.undo({ clientId });
    const stored = shared.stored(clientId);
    expect(stored.sessions.map(({ heldAt }) => heldAt)).toEqual([null, null]);
    expect(await pointsOf(clientId, april?.id)).toHaveLength(1);
  });

  it('hands its unfinished points to a session that is made later, behind its template', async () => {
    const { of, clientId, march } = await held();
    await shared.api.sessions.hold(of);
    const april = await addSession(shared.api, clientId, { kind, onDate: '2026-04-14' });
    expect(april.agenda.map(({ title }) => title)).toEqual([
      ...['Registry', '90-day calendar and decisions', 'Dashboard', 'Hand-offs and conflicts', 'Actions'],
      'Pricing',
    ]);
    expect(april.agenda.at(-1)?.carriedFromId).toBe(march.id);
    expect((await shared.api.sessions.reopen(of)).heldAt).toBeNull();
  });

  it('closes the review gap of the objectives it reviewed, and no other', async () => {
    const { of, clientId } = await held();
    const objective = async (title: string) =>
      (await shared.api.strategy.addObjective({ clientId, title })).id;
    const [grow, save] = [await objective('Grow'), await objective('Save')];
    await shared.api.sessions.update({ ...of, change: { objectiveIds: [grow, save] } });
    const gaps = async (asOf: string) =>
      (await shared.api.sessions.reviewGaps({ clientId, asOf })).map(({ title, days }) => [title, days]);
    expect(await gaps('2026-03-31')).toEqual([
      ['Grow', null],
      ['Save', null],
    ]);
    expect((await shared.api.sessions.hold({ ...of, objectiveIds: [grow] })).objectiveIds).toEqual([grow]);
    expect(await gaps('2026-03-31')).toEqual([
      ['Save', null],
      ['Grow', 21],
    ]);
    expect(await gaps('2026-03-09')).toEqual([
      ['Grow', null],
      ['Save', null],
    ]);
  });
});
