import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { Keyring } from './keyring.ts';

function hex(key: Uint8Array): string {
  return Buffer.from(key).toString('hex');
}

function newRing() {
  const path = join(tempFolder(), 'keyring.json');
  return { path, ring: Keyring.open(path) };
}

function edit(path: string, change: (file: { clientKeys: Record<string, string> }) => void): Keyring {
  const file = JSON.parse(readFileSync(path, 'utf8'));
  change(file);
  writeFileSync(path, JSON.stringify(file));
  return Keyring.open(path);
}

describe('the keyring', () => {
  it.skipIf(process.platform === 'win32')('can be read by its owner alone', () => {
    const { path, ring } = newRing();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    ring.addClient('acme');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('gives the same keys when it is opened again, and another 256 bits to each client', () => {
    const { path, ring } = newRing();
    const [acme, bolt] = [ring.addClient('acme'), ring.addClient('bolt')];
    const again = Keyring.open(path);
    expect(hex(again.databaseKey)).toBe(hex(ring.databaseKey));
    expect(hex(again.clientKey('acme'))).toBe(hex(acme));
    expect(hex(again.clientKey('bolt'))).toBe(hex(bolt));
    expect(new Set([hex(acme), hex(bolt), hex(again.databaseKey)]).size).toBe(3);
    expect(acme).toHaveLength(32);
    expect(again.databaseKey).toHaveLength(32);
  });

  it('holds a client’s key wrapped, never as it is', () => {
    const { path, ring } = newRing();
    const key = Buffer.from(ring.addClient('acme'));
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain(key.toString('base64'));
    expect(text).not.toContain(key.toString('hex'));
    const wrapped = Buffer.from(JSON.parse(text).clientKeys.acme, 'base64');
    expect(wrapped.includes(key)).toBe(false);
  });

  it('refuses a wrapped key that was moved to another client', () => {
    const { path, ring } = newRing();
    ring.addClient('acme');
    const changed = edit(path, (file) => {
      file.clientKeys.bolt = file.clientKeys.acme ?? '';
    });
    expect(changed.clientKey('acme')).toHaveLength(32);
    expect(() => changed.clientKey('bolt')).toThrow(expect.objectContaining({ code: 'FILE_KEY' }));
  });

  it('refuses a wrapped key in which a bit was changed', () => {
    const { path, ring } = newRing();
    ring.addClient('acme');
    const changed = edit(path, (file) => {
      const bytes = Buffer.from(file.clientKeys.acme ?? '', 'base64');
      bytes[20] = (bytes[20] ?? 0) ^ 1;
      file.clientKeys.acme = bytes.toString('base64');
    });
    expect(() => changed.clientKey('acme')).toThrow(expect.objectContaining({ code: 'FILE_KEY' }));
  });

  it('says that it has no key for a client it does not know', () => {
    const { ring } = newRing();
    expect(() => ring.clientKey('nobody')).toThrow(
      expect.objectContaining({ code: 'FILE_KEY', details: { clientId: 'nobody' } }),
    );
  });

  it.each(['', '{', '{"version":2,"workspaceKey":"","clientKeys":{}}'])(
    'that reads %j is refused and left as it is',
    (text) => {
      const path = join(tempFolder(), 'keyring.json');
      writeFileSync(path, text);
      expect(() => Keyring.open(path)).toThrow(expect.objectContaining({ code: 'FILE_DAMAGED' }));
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});

describe('a new key for one client', () => {
  const at = '2026-03-10T09:00:00.000Z';

  it('leaves both keys at hand until it is ended, then the old one for backups alone', () => {
    const { path, ring } = newRing();
    const old = hex(ring.addClient('acme'));
    const next = hex(ring.beginRekey('acme'));
    const interrupted = Keyring.open(path);
    expect([
      hex(interrupted.clientKey('acme')),
      hex(interrupted.nextKey('acme') ?? new Uint8Array()),
    ]).toEqual([old, next]);
    interrupted.endRekey('acme', { hasNewKey: true, at });
    const ended = Keyring.open(path);
    expect(hex(ended.clientKey('acme'))).toBe(next);
    expect(ended.nextKey('acme')).toBeUndefined();
    expect(ended.keysOfBackups('acme').map(hex)).toEqual([next, old]);
    expect(JSON.parse(readFileSync(path, 'utf8')).formerKeys.acme).toMatchObject([{ retiredAt: at }]);
  });

  it('is dropped when the file was left as it is', () => {
    const { path, ring } = newRing();
    const old = hex(ring.addClient('acme'));
    ring.beginRekey('acme');
    ring.endRekey('acme', { hasNewKey: false, at });
    const again = Keyring.open(path);
    expect(again.keysOfBackups('acme').map(hex)).toEqual([old]);
    expect(again.nextKey('acme')).toBeUndefined();
  });

  it('goes with the client', () => {
    const { path, ring } = newRing();
    ring.addClient('acme');
    ring.beginRekey('acme');
    ring.endRekey('acme', { hasNewKey: true, at });
    ring.beginRekey('acme');
    ring.removeClient('acme');
    expect(readFileSync(path, 'utf8')).not.toContain('acme');
  });
});
