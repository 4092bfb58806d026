import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

describe('an action', () => {
  it('is stored, finished and opened again', async () => {
    const clientId = await shared.freshClient();
    const { actions, history } = shared.api;
    const { id: actionId } = await actions.add({ clientId, title: 'Send the draft', dueOn: '2026-03-20' });
    await actions.update({ clientId, actionId, change: { doneOn: '2026-03-19' } });
    expect(shared.stored(clientId).actions).toMatchObject([{ dueOn: '2026-03-20', doneOn: '2026-03-19' }]);
    expect(await history.list({ clientId, limit: 1 })).toMatchObject([
      { sentence: 'Finished action “Send the draft”' },
    ]);
    await actions.update({ clientId, actionId, change: { doneOn: null, title: 'Send it' } });
    expect(shared.stored(clientId).actions).toMatchObject([{ title: 'Send it', doneOn: null }]);
    expect(await history.list({ clientId, limit: 1 })).toMatchObject([
      { sentence: 'Changed action “Send it”' },
    ]);
  });

  it('is removed, once', async () => {
    const clientId = await shared.freshClient();
    const { actions } = shared.api;
    const { id: actionId } = await actions.add({ clientId, title: 'Send the draft' });
    expect(await actions.remove({ clientId, actionId })).toEqual({ ids: [actionId] });
    expect(await actions.list({ clientId })).toEqual([]);
    expect(await refusalOf(actions.remove({ clientId, actionId }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
