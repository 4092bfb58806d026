import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profile } from '#db/schema/client/profile.ts';
import { newClientFile } from '#test/harness/database-files.ts';
import { oneOfEach } from '#test/harness/one-of-each.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { exportKeyOf, newRecoveryKey } from '../keys/recovery-key.ts';
import { sealKeyFor } from '../keys/sealed-key.ts';
import { packClient, readPackageKey, unpackClient } from './client-package.ts';

const clientId = '0190a000-0000-7000-8000-000000000001';
const code = (expected: string) => expect.objectContaining({ code: expected });

async function packed() {
  const { file, location, command } = newClientFile();
  file.write(command(), () => {
    file.db
      .insert(profile)
      .values({ ...oneOfEach.profile, id: clientId, name: 'Acme Robotics' } as never)
      .run();
    return { sentence: 'Created', output: undefined };
  });
  const clientFolder = tempFolder();
  mkdirSync(join(clientFolder, 'packets'));
  writeFileSync(join(clientFolder, 'packets', 'March.pdf'), 'the packet of March');
  const key = await sealKeyFor(clientId, location.key, { exportKey: exportKeyOf(newRecoveryKey().bytes) });
  const target = join(tempFolder(), 'Acme.throughline');
  const live = { kind: 'client' as const, path: location.path, key: location.key };
  const bytes = packClient({
    live,
    clientFolder,
    clientId,
    key,
    target,
    exportedAt: '2026-03-10T09:00:00.000Z',
  });
  const unpack = (path = target, clientKey: Uint8Array = location.key) => {
    const into = tempFolder();
    return { into, result: () => unpackClient({ path, clientId, clientKey, into }) };
  };
  return { target, bytes, unpack, key };
}

describe('a client as one file', () => {
  it('brings the snapshot and the documents, and shows neither to anybody without the key', async () => {
    const { target, bytes, unpack, key } = await packed();
    const raw = readFileSync(target);
    expect(raw.length).toBe(bytes);
    for (const secret of ['Acme', 'March', 'SQLite format', 'packets/'])
      expect(raw.includes(secret)).toBe(false);
    expect(readPackageKey(target)).toEqual(key);
    const { into, result } = unpack();
    expect(result()).toEqual({
      name: 'Acme Robotics',
      exportedAt: '2026-03-10T09:00:00.000Z',
      commitCounter: 1,
    });
    expect(readFileSync(join(into, 'packets', 'March.pdf'), 'utf8')).toBe('the packet of March');
    expect(readdirSync(into).toSorted()).toEqual(['client.db', 'packets']);
  });

  it('does not open with another key', async () => {
    const { unpack, target } = await packed();
    expect(unpack(target, randomBytes(32)).result).toThrow(code('FILE_KEY'));
  });

  it('that was changed anywhere, cut or lengthened is refused', async () => {
    const { unpack, target } = await packed();
    const raw = readFileSync(target);
    const refuses = (changed: Buffer) => {
      writeFileSync(target, changed);
      expect(unpack().result).toThrow(expect.objectContaining({ code: expect.stringMatching('^FILE_') }));
    };
    for (let tries = 0; tries < 60; tries += 1) {
      // The sealed key is checked when it is opened, before any of this.
      const place =
        raw.indexOf('"contents"') + Math.floor(((raw.length - raw.indexOf('"contents"')) * tries) / 60);
      const changed = Buffer.from(raw);
      changed[place] = (changed[place] ?? 0) ^ 1;
      refuses(changed);
    }
    refuses(raw.subarray(0, -1));
    refuses(Buffer.concat([raw, Buffer.from([0])]));
    refuses(Buffer.from('PK'));
    refuses(Buffer.alloc(0));
  });
});
