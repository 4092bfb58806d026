import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hex, newRing, openRing, passphrase, protectedRing } from '#test/harness/keyrings.ts';
import { SecretStoreDouble } from '#test/harness/secret-store.ts';
import { Keyring } from '../keyring.ts';
import { newPassphraseParameters } from './passphrase.ts';
import type { SecretStore } from './protection.ts';
import { newRecoveryKey } from './recovery-key.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a protected keyring', () => {
  it('is locked when it is read, and gives nothing away until its passphrase opens it', async () => {
    const { path, databaseKey, acme } = await protectedRing();
    const ring = openRing(path);
    expect(ring).toMatchObject({ isLocked: true, protection: 'passphrase' });
    expect(() => ring.databaseKey).toThrow(code('LOCKED'));
    expect(() => ring.clientKey('acme')).toThrow(code('LOCKED'));
    expect(() => ring.addClient('bolt')).toThrow(code('LOCKED'));
    await expect(ring.unlock({ passphrase: 'four words are not' })).rejects.toThrow(code('WRONG_SECRET'));
    await expect(ring.unlock()).rejects.toThrow(code('WRONG_SECRET'));
    await expect(ring.unlock({ store: new SecretStoreDouble() })).rejects.toThrow(code('WRONG_SECRET'));
    expect(ring.isLocked).toBe(true);
    await ring.unlock({ passphrase });
    expect(hex(ring.databaseKey)).toBe(databaseKey);
    expect(hex(ring.clientKey('acme'))).toBe(acme);
  });

  it('asks of a guess at its passphrase what the app asks', async () => {
    const { path } = newRing();
    await Keyring.open(path).protect({ kind: 'passphrase', passphrase });
    const { cost } = newPassphraseParameters();
    expect(JSON.parse(readFileSync(path, 'utf8')).protection.parameters).toMatchObject({ cost });
  });

  it('wipes the key from memory when it is locked', async () => {
    const { ring } = await protectedRing();
    const key = ring.databaseKey;
    expect(key.some((byte) => byte !== 0)).toBe(true);
    ring.lock();
    expect(key.every((byte) => byte === 0)).toBe(true);
    expect(() => ring.databaseKey).toThrow(code('LOCKED'));
  });

  it('holds nothing of the protection before, nor the key as it is', async () => {
    const { path, ring, databaseKey } = await protectedRing();
    const first = JSON.parse(readFileSync(path, 'utf8')).protection.wrapped;
    const key = Buffer.from(databaseKey, 'hex');
    for (const form of [databaseKey, key.toString('base64'), passphrase])
      expect(readFileSync(path, 'utf8')).not.toContain(form);
    await ring.protect({ kind: 'passphrase', passphrase: 'another four words' });
    expect(readFileSync(path, 'utf8')).not.toContain(first);
    const again = openRing(path);
    await expect(again.unlock({ passphrase })).rejects.toThrow(code('WRONG_SECRET'));
    await again.unlock({ passphrase: 'another four words' });
    await again.protect({ kind: 'none' });
    expect(hex(openRing(path).databaseKey)).toBe(databaseKey);
    expect(readFileSync(path, 'utf8')).not.toContain('wrapped');
  });

  it('opens with the system’s store, and says so when the store refuses or is another', async () => {
    const { path, ring, databaseKey } = await protectedRing();
    const store = new SecretStoreDouble();
    await ring.protect({ kind: 'system', store });
    const again = openRing(path);
    store.refuses = true;
    await expect(again.unlock({ store })).rejects.toThrow(code('SECRET_STORE'));
    await expect(again.unlock({ store: new SecretStoreDouble() })).rejects.toThrow(code('WRONG_SECRET'));
    expect(again.isLocked).toBe(true);
    store.refuses = false;
    await again.unlock({ store });
    expect(hex(again.databaseKey)).toBe(databaseKey);
  });

  it('is sealed again where the store has a newer key, so that the old one may go', async () => {
    const { path, ring } = newRing();
    const store = new SecretStoreDouble();
    await ring.protect({ kind: 'system', store });
    const before = readFileSync(path, 'utf8');
    await Keyring.open(path).unlock({ store });
    expect(readFileSync(path, 'utf8')).toBe(before);
    store.hasNewKey = true;
    await Keyring.open(path).unlock({ store });
    const after = readFileSync(path, 'utf8');
    expect(after).not.toBe(before);
    store.hasNewKey = false;
    const again = Keyring.open(path);
    await again.unlock({ store });
    expect(hex(again.databaseKey)).toBe(hex(ring.databaseKey));
    expect(readFileSync(path, 'utf8')).toBe(after);
  });

  it('stays as it is when the store refuses or gives back something else', async () => {
    const { path, ring } = await protectedRing();
    const before = readFileSync(path, 'utf8');
    const store = new SecretStoreDouble();
    store.refuses = true;
    await expect(ring.protect({ kind: 'system', store })).rejects.toThrow(code('SECRET_STORE'));
    const forgetful: SecretStore = {
      seal: async () => Uint8Array.of(1),
      open: async () => ({ text: 'AAAA', isOutdated: false }),
    };
    await expect(ring.protect({ kind: 'system', store: forgetful })).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(ring.protection).toBe('passphrase');
  });

  it('does not believe a change that could not be written', async () => {
    const { path, ring } = await protectedRing();
    rmSync(dirname(path), { recursive: true });
    writeFileSync(dirname(path), 'a file where the folder was');
    await expect(ring.protect({ kind: 'none' })).rejects.toThrow();
    expect(ring.protection).toBe('passphrase');
    expect(() => ring.addClient('bolt')).toThrow();
    expect(() => ring.clientKey('bolt')).toThrow(code('FILE_KEY'));
  });
});

describe('a copy of the keyring from before the protection was changed', () => {
  it('opens with its passphrase nothing of the keyring of today', async () => {
    const { path, ring, databaseKey, acme } = await protectedRing();
    ring.setRecoveryKey(newRecoveryKey().text, '2026-03-10T09:00:00.000Z');
    const copy = JSON.parse(readFileSync(path, 'utf8'));
    await ring.protect({ kind: 'passphrase', passphrase: 'another four words' });
    const bolt = hex(ring.addClient('bolt'));
    const today = JSON.parse(readFileSync(path, 'utf8'));

    const stolen = join(dirname(path), 'stolen.json');
    for (const recovery of [copy.recovery, today.recovery]) {
      writeFileSync(stolen, JSON.stringify({ ...today, protection: copy.protection, recovery }));
      const thief = openRing(stolen);
      await thief.unlock({ passphrase });
      expect(() => thief.clientKey('acme')).toThrow(code('FILE_KEY'));
      expect(() => thief.clientKey('bolt')).toThrow(code('FILE_KEY'));
      expect(() => thief.databaseKey).toThrow(code('FILE_KEY'));
    }
    const own = openRing(path);
    await own.unlock({ passphrase: 'another four words' });
    expect([own.databaseKey, own.clientKey('acme'), own.clientKey('bolt')].map(hex)).toEqual([
      databaseKey,
      acme,
      bolt,
    ]);
  });

  it('leaves every key of a client that is being rekeyed, or was, at hand after the change', async () => {
    const { path, ring, acme } = await protectedRing();
    const second = hex(ring.beginRekey('acme'));
    ring.endRekey('acme', { hasNewKey: true, at: '2026-03-10T09:00:00.000Z' });
    const third = hex(ring.beginRekey('acme'));
    await ring.protect({ kind: 'passphrase', passphrase: 'another four words' });
    const again = openRing(path);
    await again.unlock({ passphrase: 'another four words' });
    expect(again.keysOfBackups('acme').map(hex)).toEqual([second, acme]);
    expect(hex(again.nextKey('acme') ?? new Uint8Array())).toBe(third);
  });

  it('does not stop a change because the key of one client is damaged', async () => {
    const { path, ring, acme } = await protectedRing();
    ring.addClient('bolt');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    file.clientKeys.bolt = file.clientKeys.acme;
    writeFileSync(path, JSON.stringify(file));
    const damaged = openRing(path);
    await damaged.unlock({ passphrase });
    await damaged.protect({ kind: 'none' });
    const again = openRing(path);
    expect(hex(again.clientKey('acme'))).toBe(acme);
    expect(() => again.clientKey('bolt')).toThrow(code('FILE_KEY'));
  });
});
