/** What guards the workspace: told last, since the workspace is locked and protected on the way. */

import { expect } from 'vitest';
import { refusalOf } from '#test/harness/refusal.ts';
import { finish } from '../finish.ts';
import type { Api } from '../transports.ts';

const passphrase = 'four words are enough';

export async function tellOfProtection(
  { protection, initiatives, clients }: Api,
  clientId: string,
): Promise<void> {
  expect(await protection.status({})).toMatchObject({
    kind: 'none',
    lockedBy: null,
    recoveryKeyMadeAt: null,
  });
  const before = await initiatives.list({ clientId });
  const { recoveryKey } = await protection.newRecoveryKey({});
  expect(await protection.keepRecoveryKey({ recoveryKey })).toMatchObject({
    recoveryKeyMadeAt: expect.any(String),
  });
  expect(await protection.protect({ kind: 'passphrase', passphrase })).toMatchObject({ kind: 'passphrase' });
  expect(await finish(protection.rekeyClient({ clientId }))).toEqual({ clientId });
  expect(await finish(protection.renewKeys({}))).toMatchObject({ renewed: expect.any(Number), left: [] });
  expect(await protection.stayUnlocked({})).toEqual({});
  const controller = new AbortController();
  const states = await protection.follow({}, { signal: controller.signal });
  expect((await states.next()).value).toMatchObject({ lockedBy: null });
  expect(await protection.lock({})).toMatchObject({ lockedBy: 'person', autoLockMinutes: null });
  expect((await states.next()).value).toMatchObject({ lockedBy: 'person' });
  controller.abort();
  expect(await refusalOf(clients.list({}))).toMatchObject({ code: 'LOCKED' });
  expect(await protection.unlock({ passphrase })).toMatchObject({ lockedBy: null });
  await protection.lock({});
  expect(await protection.recover({ recoveryKey })).toMatchObject({ isRecovered: true });
  expect(await protection.protect({ kind: 'none' })).toMatchObject({ kind: 'none', isRecovered: false });
  expect(await initiatives.list({ clientId })).toEqual(before);
}
