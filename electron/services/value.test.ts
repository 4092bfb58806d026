import { describe, expect, it } from 'vitest';
import { addInitiative, setTerms } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp({ asOf: '2026-03-10' });
const range = { startsOn: '2026-02-01', endsOn: '2026-02-28' };

/** A client with a day that served an initiative and a session, one that served nothing, and one outside the range. */
async function servedClient() {
  const { api } = shared;
  const clientId = await shared.freshClient();
  await setTerms(api, clientId);
  const initiative = await addInitiative(api, clientId, { title: 'Open Oslo' });
  const session = await api.sessions.add({ clientId, kind: 'ceo-session', onDate: '2026-02-03' });
  const worked = async (on: string, milliDays: number) => {
    const booked = await api.days.work({ clientId, on, milliDays });
    if (booked.kind !== 'day') throw new Error('No day was booked.');
    return booked.day.id;
  };
  const dayId = await worked('2026-02-03', 1000);
  await worked('2026-02-17', 500);
  await worked('2026-03-02', 2000);
  const purposes = [
    { kind: 'initiative' as const, id: initiative.id },
    { kind: 'session' as const, id: session.id },
  ];
  await api.dayPurposes.set({ clientId, dayId, purposes });
  return { api, clientId, initiative, session };
}

describe('what the days of a range bought', () => {
  it('is told by purpose with its title, a session with its date, and adds up to the days worked', async () => {
    const { api, clientId, initiative, session } = await servedClient();
    const value = await api.value.get({ clientId, ...range });
    expect(value).toMatchObject({ ...range, worked: 1500, unnamed: 500, hoursSaved: null });
    const half = { milliDays: 500, days: 1 };
    expect(value.purposes).toEqual(
      expect.arrayContaining([
        { kind: 'initiative', id: initiative.id, title: 'Open Oslo', on: null, ...half },
        { kind: 'session', id: session.id, title: 'CEO session', on: '2026-02-03', ...half },
      ]),
    );
  });

  it('counts decisions and initiatives that were closed in it', async () => {
    const { api, clientId, initiative } = await servedClient();
    const decision = await api.decisions.add({ clientId, question: 'Lease or buy?', decider: 'ceo' });
    const outcome = { decisionId: decision.id, outcome: 'Lease', on: '2026-02-20' };
    await api.decisions.resolve({ clientId, ...outcome });
    await api.initiatives.updateStatus({
      ...{ clientId, initiativeId: initiative.id, status: 'done', on: '2026-02-27' },
    });
    expect(await api.value.get({ clientId, ...range })).toMatchObject({
      decisions: [{ title: 'Lease or buy?', on: '2026-02-20', outcome: 'Lease' }],
      initiatives: [{ title: 'Open Oslo', on: '2026-02-27' }],
    });
  });

  it('does not leave with another client’s name in it', async () => {
    const { api, clientId, initiative } = await servedClient();
    await shared.freshClient({ name: 'Tlaloc' });
    const change = { title: 'As at Tlaloc' };
    await api.initiatives.edit({ clientId, edits: [{ initiativeId: initiative.id, change }] });
    for (const call of [api.value.document, api.value.save])
      expect(await refusalOf(call({ clientId, ...range }))).toMatchObject({ code: 'LEAK_STOPPED' });
  });
});
