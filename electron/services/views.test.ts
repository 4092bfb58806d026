import { describe, expect, it } from 'vitest';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

describe('a saved view', () => {
  it('replaces one of the same name on the same screen, and no other', async () => {
    const clientId = await shared.freshClient();
    const { views } = shared.api;
    const save = (screen: string, name: string, state: string) =>
      views.save({ clientId, screen, name, state });
    const first = await save('registry', 'Mine', '{"sort":"title"}');
    await save('calendar', 'Mine', '{}');
    await save('registry', 'Late', '{}');
    const replaced = await save('registry', 'Mine', '{"sort":"owner"}');
    expect(replaced).toEqual({ ...first, state: '{"sort":"owner"}' });
    const listed = await views.list({ clientId, screen: 'registry' });
    expect(listed.map(({ name, state }) => [name, state])).toEqual([
      ['Late', '{}'],
      ['Mine', '{"sort":"owner"}'],
    ]);
    expect(shared.stored(clientId).savedViews).toHaveLength(3);
    await views.remove({ clientId, viewId: first.id });
    expect(shared.stored(clientId).savedViews).toHaveLength(2);
  });
});
