import { describe, expect, it } from 'vitest';
import { addInitiative } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp({ asOf: '2026-03-10' });

describe('the history of a client', () => {
  it('names each command in a sentence, by whom, where and when, the newest first', async () => {
    const clientId = await shared.freshClient();
    await addInitiative(shared.api, clientId, { title: 'One' });
    expect(await shared.api.history.list({ clientId })).toMatchObject([
      {
        ...{ name: 'initiatives.add', sentence: 'Added initiative “One”', actor: 'owner', device: 'test' },
        ...{ at: '2026-03-10T09:00:00.000Z', kind: 'do', isUndoable: true, isUndone: false },
      },
      { name: 'clients.add', isUndoable: false },
    ]);
  });

  it('is cut to what is asked for', async () => {
    const clientId = await shared.freshClient();
    for (const title of ['One', 'Two']) await addInitiative(shared.api, clientId, { title });
    expect(await shared.api.history.list({ clientId, limit: 1 })).toMatchObject([
      { sentence: 'Added initiative “Two”' },
    ]);
    expect(await shared.api.history.list({ clientId, since: '2026-03-10T09:00:00.001Z' })).toEqual([]);
    expect(await shared.api.history.list({ clientId, since: '2026-03-10T09:00:00.000Z' })).toHaveLength(3);
  });

  it('marks what was undone, and does it again', async () => {
    const clientId = await shared.freshClient();
    await addInitiative(shared.api, clientId, { title: 'One' });
    const undone = await shared.api.history.undo({ clientId });
    expect(undone).toMatchObject({ sentence: 'Added initiative “One”' });
    expect(shared.stored(clientId).initiatives).toEqual([]);
    expect(await shared.api.history.list({ clientId })).toMatchObject([
      { kind: 'undo', sentence: 'Undid: Added initiative “One”', isUndoable: false },
      { id: undone.id, isUndone: true },
      { name: 'clients.add' },
    ]);
    await shared.api.history.redo({ clientId });
    expect(shared.stored(clientId).initiatives).toMatchObject([{ title: 'One' }]);
  });

  it('never takes back that the client was made', async () => {
    const clientId = await shared.freshClient();
    expect(await refusalOf(shared.api.history.undo({ clientId }))).toMatchObject({ code: 'NOTHING_TO_UNDO' });
    expect(await refusalOf(shared.api.history.redo({ clientId }))).toMatchObject({ code: 'NOTHING_TO_REDO' });
    expect(shared.stored(clientId).profile).toHaveLength(1);
  });

  it('is one client’s alone', async () => {
    const [one, other] = [await shared.freshClient(), await shared.freshClient()];
    await addInitiative(shared.api, one, { title: 'One' });
    await addInitiative(shared.api, other, { title: 'Other' });
    await shared.api.history.undo({ clientId: one });
    expect(shared.stored(one).initiatives).toEqual([]);
    expect(shared.stored(other).initiatives).toMatchObject([{ title: 'Other' }]);
  });
});
