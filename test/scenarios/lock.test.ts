/** A protected workspace: locked, nothing answers but the protection itself; unlocked, everything is as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SystemSecretStore } from '#electron/services/protection-context.ts';
import { contract } from '#shared/contract/contract.ts';
import { readRecoveryKey } from '#shared/domain/recovery-key.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { SecretStoreDouble } from '#test/harness/secret-store.ts';
import { createTestApp, type TestApp } from '#test/harness/test-app.ts';

const passphrase = 'four words are enough';

async function protectedApp(options: Parameters<typeof createTestApp>[0] = {}): Promise<TestApp> {
  const test = await createTestApp(options);
  await test.client.clients.add({ name: 'Acme', currency: 'EUR' });
  await test.client.protection.protect({ kind: 'passphrase', passphrase });
  return test;
}

function systemStore(state: Awaited<ReturnType<SystemSecretStore['state']>> = 'available') {
  return Object.assign(new SecretStoreDouble(), { state: async () => state });
}

describe('a workspace protected by a passphrase', () => {
  it('starts locked and opens with the passphrase', async () => {
    await using test = await (await protectedApp()).restart();
    const { protection, clients } = test.client;
    expect(await protection.status({})).toMatchObject({
      kind: 'passphrase',
      lockedBy: 'start',
      secretStore: 'none',
      autoLockMinutes: null,
    });
    expect(await refusalOf(clients.list({}))).toMatchObject({ code: 'LOCKED' });
    expect(await refusalOf(protection.unlock({ passphrase: 'four words are not' }))).toMatchObject({
      code: 'WRONG_SECRET',
    });
    expect(await refusalOf(protection.unlock({}))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await protection.unlock({ passphrase })).toMatchObject({ lockedBy: null, autoLockMinutes: 15 });
    expect(await clients.list({})).toMatchObject([{ name: 'Acme' }]);
    expect(await test.client.workspace.status({})).toMatchObject({ protection: 'passphrase' });
  });

  it('answers LOCKED to every call but those of the protection, whatever they bring', async () => {
    await using test = await (await protectedApp()).restart();
    const parts = Object.entries(contract).filter(([part]) => part !== 'protection');
    const tried: string[] = [];
    for (const [part, procedures] of parts) {
      for (const name of Object.keys(procedures)) {
        const call: (input: unknown) => Promise<unknown> = Reflect.get(Reflect.get(test.client, part), name);
        expect(await refusalOf(call({}).then(firstStep)), `${part}.${name}`).toMatchObject({
          code: 'LOCKED',
        });
        tried.push(name);
      }
    }
    expect(tried.length).toBeGreaterThan(60);
  });

  it('locks on demand: files closed, streams ended, jobs stopped, and opens again as it was', async () => {
    await using test = await protectedApp();
    const { protection, events, initiatives, clients } = test.client;
    const [acme] = await clients.list({});
    const clientId = acme?.id ?? '';
    const heard: unknown[] = [];
    const stream = (async () => {
      for await (const event of await events.subscribe({})) heard.push(event);
    })();
    await initiatives.add({ clientId, title: 'Kept' });
    expect(await protection.lock({})).toMatchObject({ lockedBy: 'person' });
    await stream;
    expect(heard).toContainEqual({ kind: 'lock' });
    expect(await refusalOf(initiatives.list({ clientId }))).toMatchObject({ code: 'LOCKED' });
    await protection.unlock({ passphrase });
    expect(JSON.stringify(await initiatives.list({ clientId }))).toContain('Kept');
  });

  it('stops a job that is running when it is locked, and says that it was the lock', async () => {
    await using test = await createTestApp();
    await test.client.protection.protect({ kind: 'passphrase', passphrase });
    const job = await test.client.workspace.createSample({ asOf: '2026-03-10' });
    await job.next();
    const rest = refusalOf(
      (async () => {
        for await (const _step of job);
      })(),
    );
    await test.client.protection.lock({});
    expect(await rest).toMatchObject({ code: 'LOCKED' });
    await test.client.protection.unlock({ passphrase });
    expect(await test.client.clients.list({})).toEqual([]);
  });

  it('tells every window that follows when it is locked and unlocked', async () => {
    await using test = await protectedApp();
    const other = test.openWindow();
    const controller = new AbortController();
    const states = await other.protection.follow({}, { signal: controller.signal });
    expect((await states.next()).value).toMatchObject({ lockedBy: null });
    await test.client.protection.lock({});
    expect((await states.next()).value).toMatchObject({ lockedBy: 'person' });
    await test.client.protection.unlock({ passphrase });
    expect((await states.next()).value).toMatchObject({ lockedBy: null });
    controller.abort();
  });

  it('changes what guards only with the passphrase in force', async () => {
    await using test = await protectedApp();
    const { protection } = test.client;
    const recoveryKey = (await protection.newRecoveryKey({})).recoveryKey;
    expect(await refusalOf(protection.protect({ kind: 'none' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await refusalOf(protection.keepRecoveryKey({ recoveryKey }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const wrong = { currentPassphrase: 'some other words' };
    expect(await refusalOf(protection.protect({ kind: 'none', ...wrong }))).toMatchObject({
      code: 'WRONG_SECRET',
    });
    const next = { kind: 'passphrase', passphrase: 'another four words' } as const;
    await protection.protect({ ...next, currentPassphrase: passphrase });
    await protection.lock({});
    expect(await refusalOf(protection.unlock({ passphrase }))).toMatchObject({ code: 'WRONG_SECRET' });
    await protection.unlock({ passphrase: 'another four words' });
  });

  it('makes whoever guesses wait', async () => {
    await using test = await (await protectedApp()).restart();
    const guess = () => refusalOf(test.client.protection.unlock({ passphrase: 'not this one' }));
    for (let tries = 0; tries < 3; tries++) expect(await guess()).toMatchObject({ code: 'WRONG_SECRET' });
    expect(await guess()).toMatchObject({ code: 'TOO_MANY_TRIES', data: { retryAfterSeconds: 1 } });
    expect(await refusalOf(test.client.protection.unlock({ passphrase }))).toMatchObject({
      code: 'TOO_MANY_TRIES',
    });
  });

  it('refuses a passphrase that is too short', async () => {
    await using test = await createTestApp();
    expect(
      await refusalOf(test.client.protection.protect({ kind: 'passphrase', passphrase: 'short' })),
    ).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});

describe('the recovery key', () => {
  it('opens the workspace, and a new passphrase is then chosen without the forgotten one', async () => {
    const first = await protectedApp();
    const { recoveryKey } = await first.client.protection.newRecoveryKey({});
    expect(readRecoveryKey(recoveryKey).ok).toBe(true);
    expect(await first.client.protection.status({})).toMatchObject({ recoveryKeyMadeAt: null });
    await first.client.protection.keepRecoveryKey({ recoveryKey, currentPassphrase: passphrase });
    await using test = await first.restart();
    const { protection } = test.client;
    const typo = recoveryKey.split('-').with(3, 'XXXXX').join('-');
    expect(await refusalOf(protection.recover({ recoveryKey: typo }))).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('Group 4'),
    });
    expect(await protection.recover({ recoveryKey })).toMatchObject({ lockedBy: null, isRecovered: true });
    expect(await protection.protect({ kind: 'passphrase', passphrase: 'another four words' })).toMatchObject({
      isRecovered: false,
      recoveryKeyMadeAt: expect.stringContaining('2026-03-10'),
    });
    expect(await refusalOf(protection.protect({ kind: 'none' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(readFileSync(join(test.dataDir, 'keyring.json'), 'utf8')).not.toContain(recoveryKey);
  });

  it('of before stops working once a new one is kept', async () => {
    await using test = await protectedApp();
    const { protection } = test.client;
    const proof = { currentPassphrase: passphrase };
    const old = await protection.newRecoveryKey({});
    await protection.keepRecoveryKey({ ...old, ...proof });
    await protection.keepRecoveryKey({ ...(await protection.newRecoveryKey({})), ...proof });
    await protection.lock({});
    expect(await refusalOf(protection.recover(old))).toMatchObject({ code: 'WRONG_SECRET' });
  });
});

describe('the secret store of the system', () => {
  it('opens the workspace at the start without a question', async () => {
    const first = await createTestApp({ host: { secretStore: systemStore() } });
    expect(await first.client.protection.protect({ kind: 'system' })).toMatchObject({ kind: 'system' });
    await using test = await first.restart();
    expect(await test.client.protection.status({})).toMatchObject({ lockedBy: null });
    await test.client.protection.lock({});
    expect(await test.client.protection.unlock({})).toMatchObject({ lockedBy: null });
  });

  it('that refuses leaves the workspace locked, and the recovery key opens it', async () => {
    const store = systemStore();
    const first = await createTestApp({ host: { secretStore: store } });
    const { recoveryKey } = await first.client.protection.newRecoveryKey({});
    await first.client.protection.keepRecoveryKey({ recoveryKey });
    await first.client.protection.protect({ kind: 'system' });
    store.refuses = true;
    await using test = await first.restart();
    const { protection } = test.client;
    expect(await protection.status({})).toMatchObject({ kind: 'system', lockedBy: 'start' });
    expect(await refusalOf(protection.unlock({}))).toMatchObject({ code: 'SECRET_STORE' });
    expect(await protection.recover({ recoveryKey })).toMatchObject({ isRecovered: true });
  });

  it('in plain text is never used without being accepted', async () => {
    await using test = await createTestApp({ host: { secretStore: systemStore('plain-text') } });
    const { protection } = test.client;
    expect(await protection.status({})).toMatchObject({ secretStore: 'plain-text' });
    expect(await refusalOf(protection.protect({ kind: 'system' }))).toMatchObject({ code: 'CONFLICT' });
    expect(await protection.protect({ kind: 'system', acceptsPlainText: true })).toMatchObject({
      kind: 'system',
    });
  });

  it.each([[undefined], [systemStore('unavailable')]])(
    'that is not there is refused',
    async (secretStore) => {
      await using test = await createTestApp({ host: secretStore ? { secretStore } : {} });
      expect(await refusalOf(test.client.protection.protect({ kind: 'system' }))).toMatchObject({
        code: 'SECRET_STORE',
      });
    },
  );
});

describe('an unprotected workspace', () => {
  it('is open at the start, says so, and is not locked: that would keep nobody out', async () => {
    await using test = await createTestApp();
    expect(await test.client.protection.status({})).toMatchObject({ kind: 'none', lockedBy: null });
    expect(await refusalOf(test.client.protection.lock({}))).toMatchObject({ code: 'CONFLICT' });
    expect(await test.client.clients.list({})).toEqual([]);
  });
});

function firstStep(answer: unknown): unknown {
  const isStream = typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
  return isStream ? (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]().next() : answer;
}
