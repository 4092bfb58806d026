/** A client's file that is looked at, checked, salvaged and gone on with. */
import { expect } from 'vitest';
import { finish } from '../finish.ts';
import type { Api } from '../transports.ts';

export async function tellOfDamage(api: Api, id: string): Promise<void> {
  const sound = { id, condition: 'sound', isReadable: true, lacking: null };
  expect(await api.damage.report({ id })).toMatchObject(sound);
  expect(await api.damage.tryAgain({ id })).toMatchObject(sound);
  expect(await finish(api.damage.check({ id }))).toMatchObject(sound);
  const { name, tables } = await finish(api.damage.salvage({ id }));
  expect(tables).toContainEqual({ table: 'profile', read: 1, expected: 1, rebuilt: 0, leftOut: 0 });
  expect(await api.damage.takeSalvaged({ id, name })).toMatchObject(sound);
  expect(await api.damage.goOn({ id })).toMatchObject(sound);
  expect(await api.damage.reveal({ id })).toEqual({ isShown: true });
  expect(await api.damage.syncedPlaces({})).toEqual([]);
  expect(await api.damage.dismissSyncedPlace({ folder: '/home/ada/Dropbox' })).toEqual([]);
}
