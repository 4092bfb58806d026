import { describe, expect, it } from 'vitest';
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import { type Api, setStage, transports } from './transports.ts';

async function titlesOf(api: Api, clientId: string): Promise<string[]> {
  const { columns } = await api.initiatives.list({ clientId, columns: ['title'] });
  return rowsOf(readColumns<Pick<InitiativeRow, 'title'>>(columns)).map(({ title }) => title);
}

const numbered = Array.from({ length: 40 }, (_, index) => `Initiative ${index + 1}`);

describe.each(transports)('writes over %s', (_, transport) => {
  it('are all done, each as one command, however many are on their way at once', async () => {
    await using stage = await setStage(transport);
    const other = await stage.openWindow();
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    await Promise.all(
      numbered.map((title, index) =>
        (index % 2 === 0 ? stage : other).api.initiatives.add({ clientId, title }),
      ),
    );
    expect((await titlesOf(stage.api, clientId)).toSorted()).toEqual(numbered.toSorted());
    const added = (await stage.api.history.list({ clientId })).filter(
      ({ name }) => name === 'initiatives.add',
    );
    expect(added.map(({ sentence }) => sentence).toSorted()).toEqual(
      numbered.map((title) => `Added initiative “${title}”`).toSorted(),
    );
  });

  it('are seen by every window as soon as they are acknowledged, in the order they were made', async () => {
    await using stage = await setStage(transport);
    const other = await stage.openWindow();
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    for (const [index, title] of numbered.slice(0, 10).entries()) {
      const [writer, reader] = index % 2 === 0 ? [stage, other] : [other, stage];
      await writer.api.initiatives.add({ clientId, title });
      expect(await titlesOf(reader.api, clientId)).toEqual(numbered.slice(0, index + 1));
    }
  });

  it('are taken back and done again one by one, from any window', async () => {
    await using stage = await setStage(transport);
    const other = await stage.openWindow();
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    const oslo = await stage.api.initiatives.add({ clientId, title: 'Open Oslo', targetOn: '2026-06-30' });
    await stage.api.milestones.add({
      clientId,
      initiativeId: oslo.id,
      title: 'Sign the lease',
      dueOn: '2026-04-01',
    });
    await stage.api.initiatives.remove({ clientId, initiativeIds: [oslo.id] });
    expect(await titlesOf(other.api, clientId)).toEqual([]);

    expect(await other.api.history.undo({ clientId })).toMatchObject({
      sentence: 'Removed initiative “Open Oslo”',
    });
    expect((await stage.api.initiatives.get({ clientId, initiativeId: oslo.id })).initiative).toEqual(oslo);
    expect((await stage.api.milestones.list({ clientId })).milestones).toMatchObject([
      { title: 'Sign the lease' },
    ]);
    expect(await stage.api.history.undo({ clientId })).toMatchObject({ name: 'milestones.add' });
    expect(await other.api.history.redo({ clientId })).toMatchObject({ name: 'milestones.add' });
    expect(await stage.api.history.redo({ clientId })).toMatchObject({ name: 'initiatives.remove' });
    expect(await titlesOf(other.api, clientId)).toEqual([]);
  });

  it('outlive the app', async () => {
    const stage = await setStage(transport);
    const { id: clientId } = await stage.api.clients.add({ name: 'Acme' });
    await stage.api.initiatives.add({ clientId, title: 'Open Oslo' });
    const app = await stage.app.restart();
    expect(await titlesOf(app.client, clientId)).toEqual(['Open Oslo']);
    await app.close();
  });
});
