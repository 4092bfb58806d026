import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeRecoveryKey } from '#shared/domain/recovery-key.ts';
import { cheapPassphraseParameters } from '#test/harness/cheap-passphrase.ts';
import { deriveFromPassphrase, newPassphraseParameters } from './passphrase.ts';
import { exportKeyOf, newRecoveryKey, parseRecoveryKey, workspaceKeyOf } from './recovery-key.ts';
import { sealedKey, sealKeyFor, unsealKey } from './sealed-key.ts';
import { newKey, unwrapKey, wrapKey } from './wrap.ts';

const clientId = '0190a000-0000-7000-8000-000000000001';
const otherId = '0190a000-0000-7000-8000-000000000002';
const code = (expected: string) => expect.objectContaining({ code: expected });
const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('wrapping', () => {
  it('opens with its key and purpose, and with no other', () => {
    fc.assert(
      fc.property(bytes32, fc.uint8Array({ maxLength: 64 }), fc.string(), (key, secret, purpose) => {
        const wrapped = wrapKey(key, secret, purpose);
        expect([...(unwrapKey(key, wrapped, purpose) ?? ['nothing'])]).toEqual([...secret]);
        expect(unwrapKey(key.with(0, (key[0] ?? 0) ^ 1), wrapped, purpose)).toBeUndefined();
        expect(unwrapKey(key, wrapped, `${purpose} `)).toBeUndefined();
      }),
    );
  });

  it('notices every flipped bit and every cut', () => {
    const key = newKey();
    const wrapped = Buffer.from(wrapKey(key, newKey(), 'a purpose'), 'base64');
    for (let bit = 0; bit < wrapped.length * 8; bit++) {
      const flipped = Buffer.from(wrapped);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unwrapKey(key, flipped.toString('base64'), 'a purpose')).toBeUndefined();
    }
    for (let length = 0; length < wrapped.length; length++)
      expect(unwrapKey(key, wrapped.subarray(0, length).toString('base64'), 'a purpose')).toBeUndefined();
  });

  it('never wraps to the same text twice', () => {
    const [key, secret] = [newKey(), newKey()];
    expect(wrapKey(key, secret, 'x')).not.toBe(wrapKey(key, secret, 'x'));
  });
});

describe('a passphrase', () => {
  it('costs at least 128 MB a guess and has a salt of its own', () => {
    const [one, other] = [newPassphraseParameters(), newPassphraseParameters()];
    expect(128 * one.cost * one.blockSize).toBeGreaterThanOrEqual(128 * 2 ** 20);
    expect(one.salt).not.toBe(other.salt);
    expect(Buffer.from(one.salt, 'base64')).toHaveLength(16);
  });

  it('gives the same key however its characters were composed, and another with another salt', async () => {
    const parameters = cheapPassphraseParameters();
    const key = await deriveFromPassphrase('Caf\u00e9 \u2460', parameters);
    expect(await deriveFromPassphrase('Cafe\u0301 1', parameters)).toEqual(key);
    expect(await deriveFromPassphrase('Café  1', parameters)).not.toEqual(key);
    expect(await deriveFromPassphrase('Caf\u00e9 \u2460', cheapPassphraseParameters())).not.toEqual(key);
  });

  it('leaves the main thread free while it is derived', async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    await deriveFromPassphrase('correct horse', newPassphraseParameters());
    clearInterval(turning);
    expect(turns).toBeGreaterThan(20);
  });

  it.each([{ cost: 2 ** 13 }, { cost: 2 ** 21 }, { cost: 100_000 }, { parallel: 1000 }, { blockSize: 9 }])(
    'refuses parameters that are too weak or would exhaust the machine: %o',
    async (change) => {
      const parameters = Object.assign(newPassphraseParameters(), change);
      await expect(deriveFromPassphrase('x', parameters)).rejects.toThrow(code('FILE_DAMAGED'));
    },
  );
});

describe('a recovery key', () => {
  it('is read back from its text, and derives one key for each use', () => {
    const { bytes, text } = newRecoveryKey();
    expect(Buffer.from(parseRecoveryKey(text.toLowerCase()))).toEqual(Buffer.from(bytes));
    expect(workspaceKeyOf(bytes)).not.toEqual(exportKeyOf(bytes));
    expect(newRecoveryKey().text).not.toBe(text);
  });

  it('names the group with a typing error', () => {
    const groups = newRecoveryKey().text.split('-');
    const typed = groups.with(3, [...(groups[3] ?? '')].reverse().join('')).join('-');
    expect(() => parseRecoveryKey(`${typed}A`)).toThrow(code('RECOVERY_KEY_TYPED'));
    const wrong = groups.with(3, groups[4] ?? '').join('-');
    expect(() => parseRecoveryKey(wrong)).toThrow(
      expect.objectContaining({ details: { group: 4 }, message: expect.stringContaining('Group 4') }),
    );
  });
});

describe('the key of an exported client', () => {
  const recovery = newRecoveryKey();
  const exportKey = exportKeyOf(recovery.bytes);

  it('opens elsewhere with the recovery key or the export’s passphrase', async () => {
    const clientKey = randomBytes(32);
    const sealed = await sealKeyFor(clientId, clientKey, { exportKey, passphrase: 'for the move' });
    const arrived = sealedKey.parse(JSON.parse(JSON.stringify(sealed)));
    expect(Buffer.from(await unsealKey(arrived, { recoveryKey: recovery.text }))).toEqual(clientKey);
    expect(Buffer.from(await unsealKey(arrived, { passphrase: 'for the move' }))).toEqual(clientKey);
    expect(JSON.stringify(sealed)).not.toContain(clientKey.toString('base64'));
  });

  it('opens with nothing else', async () => {
    const sealed = await sealKeyFor(clientId, newKey(), { exportKey, passphrase: 'for the move' });
    const moved = { ...sealed, clientId: otherId };
    const refused = expect.objectContaining({ code: 'WRONG_SECRET' });
    await expect(unsealKey(sealed, { passphrase: 'for the mове' })).rejects.toThrow(refused);
    await expect(unsealKey(sealed, { recoveryKey: newRecoveryKey().text })).rejects.toThrow(refused);
    await expect(unsealKey(moved, { passphrase: 'for the move' })).rejects.toThrow(refused);
    await expect(unsealKey(moved, { recoveryKey: recovery.text })).rejects.toThrow(refused);
  });

  it('opens only in the ways that were chosen', async () => {
    const byKey = await sealKeyFor(clientId, newKey(), { exportKey });
    const byPassphrase = await sealKeyFor(clientId, newKey(), { passphrase: 'x' });
    await expect(unsealKey(byKey, { passphrase: 'x' })).rejects.toThrow(code('WRONG_SECRET'));
    await expect(unsealKey(byPassphrase, { recoveryKey: recovery.text })).rejects.toThrow(
      code('WRONG_SECRET'),
    );
    await expect(sealKeyFor(clientId, newKey(), {})).rejects.toThrow('without anything that opens it');
  });

  it('says which group of a mistyped recovery key has the error', async () => {
    const sealed = await sealKeyFor(clientId, newKey(), { exportKey });
    const typed = writeRecoveryKey(recovery.bytes).split('-').with(0, 'AAAAA').join('-');
    await expect(unsealKey(sealed, { recoveryKey: typed })).rejects.toThrow(code('RECOVERY_KEY_TYPED'));
  });
});
