import { describe, expect, it } from 'vitest';
import { addSession } from '#test/harness/builders.ts';
import { readPdf } from '#test/harness/pdf.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

async function heldSession(notes = 'We agreed on the plan') {
  const clientId = await shared.freshClient();
  const { id: ada } = await shared.api.organisation.addPerson({
    clientId,
    name: 'Ada Holm',
    role: 'Finance',
  });
  const { id: objectiveId } = await shared.api.strategy.addObjective({
    clientId,
    title: 'Grow in the north',
  });
  const session = await addSession(shared.api, clientId, {
    ...{
      kind: 'ad-hoc',
      onDate: '2026-03-10',
      withCeo: false,
      withLeadership: false,
      personIds: [ada],
      notes,
    },
    privateNotes: 'MARKERPRIVATE',
    agenda: [
      { title: 'Registry', minutes: 20, note: 'Nothing was late', isDone: true },
      { title: 'Pricing', minutes: 10 },
    ],
  });
  const of = { clientId, sessionId: session.id };
  await shared.api.actions.add({ ...of, title: 'Send the price list', ownerId: ada, dueOn: '2026-03-20' });
  await shared.api.decisions.add({
    ...of,
    ...{ question: 'Raise the price?', decider: 'ceo', outcome: 'By four percent', decidedOn: '2026-03-10' },
  });
  await shared.api.sessions.hold({ ...of, objectiveIds: [objectiveId] });
  return of;
}

describe('the minutes', () => {
  it('tell who was there, the points, decisions and actions, and never a private note', async () => {
    const of = await heldSession();
    const { fileName, pdf } = await shared.api.sessions.minutes(of);
    expect(fileName).toMatch(/Ad hoc session 2026-03-10 minutes\.pdf$/);
    const text = readPdf(new Uint8Array(await pdf.arrayBuffer())).pages.join(' ');
    for (const part of [
      ...['Ada Holm', 'Registry', 'Nothing was late', 'Pricing', 'Goes on to the next session'],
      ...[
        'Raise the price?',
        'By four percent',
        'Send the price list',
        'Grow in the north',
        'We agreed on the plan',
      ],
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('MARKERPRIVATE');
    expect(Buffer.from(await pdf.arrayBuffer()).includes('MARKERPRIVATE')).toBe(false);
  });

  it('are stopped where they name another client', async () => {
    await shared.api.clients.add({ name: 'Zephyrine Instruments' });
    const of = await heldSession('As at Zephyrine Instruments');
    for (const leaving of [shared.api.sessions.minutes(of), shared.api.sessions.saveMinutes(of)])
      expect(await refusalOf(leaving)).toMatchObject({ code: 'LEAK_STOPPED' });
  });

  it('of a session without anything say so', async () => {
    const clientId = await shared.freshClient();
    const { id: sessionId } = await addSession(shared.api, clientId, { kind: 'ad-hoc', agenda: [] });
    const { pdf } = await shared.api.sessions.minutes({ clientId, sessionId });
    const text = readPdf(new Uint8Array(await pdf.arrayBuffer())).pages.join(' ');
    for (const part of [
      'There was no agenda',
      'Nothing was decided',
      'No action came out of it',
      'has not been ended',
    ])
      expect(text).toContain(part);
  });
});
