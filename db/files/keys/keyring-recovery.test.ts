import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hex, newRing, openRing, passphrase, protectedRing } from '#test/harness/keyrings.ts';
import { SecretStoreDouble } from '#test/harness/secret-store.ts';
import { exportKeyOf, newRecoveryKey, workspaceKeyOf } from './recovery-key.ts';
import { wrapKey } from './wrap.ts';

describe('the recovery key', () => {
  it('of a keyring from before keys were renewed goes on to open it, also after a change', async () => {
    const { path, ring } = newRing();
    const [databaseKey, acme] = [hex(ring.databaseKey), hex(ring.addClient('acme'))];
    const { text, bytes } = newRecoveryKey();
    ring.setRecoveryKey(text, '2026-03-10T09:00:00.000Z');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    delete file.recovery.publicHalf;
    const key = Buffer.from(databaseKey, 'hex');
    file.recovery.workspaceKey = wrapKey(workspaceKeyOf(bytes), key, 'workspace by recovery key');
    writeFileSync(path, JSON.stringify(file));

    await openRing(path).protect({ kind: 'passphrase', passphrase });
    const again = openRing(path);
    again.recover(text);
    expect([again.databaseKey, again.clientKey('acme')].map(hex)).toEqual([databaseKey, acme]);
    expect(again.hasOldRecoveryKey).toBe(true);
    again.setRecoveryKey(newRecoveryKey().text, '2026-03-11T09:00:00.000Z');
    expect(again.hasOldRecoveryKey).toBe(false);
  });

  it('opens everything, whatever protects, and is nowhere in the file', async () => {
    const { path, ring, databaseKey, acme } = await protectedRing();
    const { text, bytes } = newRecoveryKey();
    ring.setRecoveryKey(text, '2026-03-10T09:00:00.000Z');
    await ring.protect({ kind: 'system', store: new SecretStoreDouble() });
    const again = openRing(path);
    expect(again.recoveryKeyMadeAt).toBe('2026-03-10T09:00:00.000Z');
    again.recover(text.toLowerCase().replaceAll('-', ' '));
    expect(hex(again.databaseKey)).toBe(databaseKey);
    expect(hex(again.clientKey('acme'))).toBe(acme);
    const file = readFileSync(path, 'utf8');
    for (const form of [text, text.replaceAll('-', ''), Buffer.from(bytes).toString('base64')])
      expect(file).not.toContain(form);
  });

  it('stops working once another one is in force', async () => {
    const { path, ring } = await protectedRing();
    const [old, current] = [newRecoveryKey().text, newRecoveryKey().text];
    ring.setRecoveryKey(old, '2026-03-10T09:00:00.000Z');
    ring.setRecoveryKey(current, '2026-03-11T09:00:00.000Z');
    const again = openRing(path);
    expect(() => again.recover(old)).toThrow(
      expect.objectContaining({ code: 'WRONG_SECRET', message: expect.stringContaining('2026-03-11') }),
    );
    expect(again.isLocked).toBe(true);
    again.recover(current);
    expect(again.isLocked).toBe(false);
  });

  it('is told apart from one that was mistyped, and from none at all', async () => {
    const { path, ring } = await protectedRing();
    const { text } = newRecoveryKey();
    expect(() => openRing(path).recover(text)).toThrow(/No recovery key was ever made/);
    ring.setRecoveryKey(text, '2026-03-10T09:00:00.000Z');
    const typed = text.split('-').with(6, 'QQQQQ').join('-');
    expect(() => openRing(path).recover(typed)).toThrow(
      expect.objectContaining({ code: 'RECOVERY_KEY_TYPED', details: { group: 7 } }),
    );
  });
});

it('an export sealed for the recovery key is sealed with what that key derives', () => {
  const { ring } = newRing();
  expect(ring.exportKey).toBeUndefined();
  const { text, bytes } = newRecoveryKey();
  ring.setRecoveryKey(text, '2026-03-10T09:00:00.000Z');
  expect(hex(ring.exportKey ?? new Uint8Array())).toBe(hex(exportKeyOf(bytes)));
});
