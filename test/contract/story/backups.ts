/** The story of backups: made, looked at, restored, and taken back. */
import { expect } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { finish } from '../finish.ts';
import type { Api } from '../transports.ts';

export async function tellOfBackups(api: Api, id: string): Promise<void> {
  expect(await finish(api.backups.now({ id }))).toMatchObject({ saved: [{ id }] });
  const [backup] = await api.backups.list({ id });
  const backupId = backup?.id ?? '';
  expect(await finish(api.backups.verify({ id }))).toEqual([{ id: backupId, problem: null }]);
  await api.organisation.addPerson({ clientId: id, name: 'Cy' });
  expect(await finish(api.backups.preview({ id, backupId }))).toEqual({
    counts: [{ table: 'people', added: 0, changed: 0, removed: 1 }],
    commands: [expect.objectContaining({ sentence: expect.stringContaining('Cy') })],
    commandCount: 1,
  });
  const { keptAs } = await finish(api.backups.restore({ id, backupId }));
  expect(keptAs).toMatchObject({ reason: 'before-restore' });
  expect(await api.history.undo({ clientId: id })).toMatchObject({ name: 'backups.restore' });
  expect(await api.backups.chooseFolder({})).toEqual({ path: null });
  const path = tempFolder();
  expect(await api.backups.setSecondFolder({ path })).toMatchObject({
    secondFolder: { path, problem: null },
  });
  expect(await api.backups.setSecondFolder({ path: null })).toMatchObject({ secondFolder: null });
  expect(await api.backups.overview({})).toMatchObject({
    clients: [{ id, count: 2, isBehind: true, problem: null }],
    canChooseFolder: false,
  });
}

/** A client goes out as one file; it is known where it comes from, and goes among the backups there. */
export async function tellOfTransfers(api: Api, id: string): Promise<void> {
  const passphrase = 'for the move';
  const { transferId, fileName } = await finish(api.transfers.pack({ id, passphrase }));
  expect(fileName).toBe('Acme 2026-03-10.throughline');
  expect(await api.transfers.save({ id, transferId })).toEqual({ outcome: 'download' });
  const bytes = await api.transfers.bytes({ id, transferId });
  const file = new Blob([await bytes.arrayBuffer()]);
  const request = { file, opening: { passphrase } };
  await expect(finish(api.transfers.takeIn(request))).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
  expect(await finish(api.transfers.takeIn({ ...request, asBackup: true }))).toMatchObject({
    kind: 'backup',
    id,
  });
}
