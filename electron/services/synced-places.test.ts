import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { createTestApp } from '#test/harness/test-app.ts';
import { findSyncedPlaces } from './synced-places.ts';

function folderIn(...names: string[]): string {
  const folder = join(tempFolder(), ...names);
  mkdirSync(folder, { recursive: true });
  return folder;
}

describe('a workspace that another program keeps in step', () => {
  it.each([
    ['Dropbox', ['Dropbox', 'work']],
    ['Dropbox', ['Dropbox (Acme)']],
    ['OneDrive', ['OneDrive - Acme Ltd', 'data']],
    ['OneDrive', ['Library', 'CloudStorage', 'OneDrive-Personal', 'x']],
    ['iCloud Drive', ['Library', 'Mobile Documents', 'com~apple~CloudDocs']],
    ['Google Drive', ['Google Drive', 'x']],
    ['Google Drive', ['GoogleDrive-ada@example.com', 'My Drive']],
    ['Nextcloud', ['Nextcloud', 'x']],
    ['ownCloud', ['ownCloud', 'x']],
    ['pCloud', ['pCloudDrive']],
    ['Box', ['Box', 'x']],
  ])('by %s is known by the names above it: %j', (program, names) => {
    expect(findSyncedPlaces(folderIn(...names)).map((place) => place.program)).toContain(program);
  });

  it.each([
    ['Syncthing', '.stfolder'],
    ['Nextcloud or ownCloud', '.sync_3f2a9c.db'],
    ['Dropbox', '.dropbox'],
    ['Resilio Sync', '.sync'],
  ])('by %s is known by what lies there: %s', (program, marker) => {
    const folder = folderIn('shared', 'deep', 'data');
    writeFileSync(join(folder, '..', '..', marker), '');
    expect(findSyncedPlaces(folder)).toEqual([{ folder: join(folder, '..', '..'), program }]);
  });

  it('is not seen where there is none', () => {
    expect(findSyncedPlaces(folderIn('work', 'inbox', 'boxes', 'dropboxes'))).toEqual([]);
  });

  it('is told of until the person dismisses it', async () => {
    const dataDir = folderIn('Dropbox', 'throughline');
    await using test = await createTestApp({ dataDir });
    const [place] = await test.client.damage.syncedPlaces({});
    expect(place).toMatchObject({ program: 'Dropbox' });
    expect(await test.client.damage.dismissSyncedPlace({ folder: place?.folder ?? '' })).toEqual([]);
    expect(await test.client.damage.syncedPlaces({})).toEqual([]);
  });
});
