import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addClient } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { createTestApp } from '#test/harness/test-app.ts';
import { fillClient } from '#test/isolation/marked-client.ts';

describe('diagnostics', () => {
  it('say what runs, on what, with which settings, and how every file is, and name nobody', async () => {
    await using test = await createTestApp({
      host: { saveFile: () => Promise.reject(new Error('Zebrafinch')) },
    });
    const api = test.client;
    await api.workspace.create({ ownerName: 'Ines Duarte' });
    await api.workspace.saveSettings({ textZoom: 120, ignoredNames: ['Summit'] });
    const { id: clientId } = await addClient(api, { name: 'Zebrafinch' });
    const { id: otherId } = await addClient(api, { name: 'Quetzalcoatl' });
    await fillClient(api, clientId, 'Zebrafinch');
    await api.clients.archive({ id: otherId, isArchived: true });
    const [packet] = await api.packets.list({ clientId });
    const failed = await refusalOf(api.packets.save({ clientId, packetId: packet?.id ?? '' }));
    const { fileName, text } = await api.diagnostics.compile({});
    expect(fileName).toBe('throughline-diagnostics-2026-03-10.txt');
    for (const part of [
      /^Throughline diagnostics, 2026-03-10T/,
      /\n {2}SQLite: 3\.\d+/,
      /\n {2}host: command-line\n/,
      /\n {2}ownerName: set\n/,
      /\n {2}textZoom: 120\n/,
      /\n {2}ignoredNames: 1 of them\n/,
      /\nWorkspace file\n {2}bytes: [1-9]\d+\n/,
      /journal_mode=wal synchronous=2 temp_store=2/,
      /\nClient 1 of 2\n {2}full check: sound\n/,
      /\n {2}rows: profile=1 .*initiatives=[1-9]/,
      /\nClient 2 of 2, put away\n/,
    ]) {
      expect(text).toMatch(part);
    }
    const { logId } = failed.data as { logId: string };
    expect(text).toContain(logId);
    expect(text).not.toMatch(/Zebrafinch|Quetzalcoatl|Summit|\bInes\b|Duarte|Lindqvist/i);
    expect(text).not.toContain(test.dataDir);
    expect(text).not.toContain(clientId);
  });

  it('say that a file cannot be opened, and look at the others', async () => {
    await using test = await createTestApp();
    const { id } = await addClient(test.client, { name: 'Acme' });
    await addClient(test.client, { name: 'Beta' });
    await using again = await test.restart((dataDir) => {
      const clients = join(dataDir, 'clients');
      const [folder = ''] = readdirSync(clients).filter((name) => name.endsWith(id.slice(-8)));
      for (const name of ['client.db', 'client.db-wal']) rmSync(join(clients, folder, name), { force: true });
      expect(existsSync(join(clients, folder))).toBe(true);
    });
    const { text } = await again.client.diagnostics.compile({});
    expect(text).toMatch(/Client 1 of 2\n {2}full check: (?!sound).*\n {2}cannot be opened\n/);
    expect(text).toMatch(/Client 2 of 2\n {2}full check: sound\n/);
  });

  it('are saved as they were read', async () => {
    const saved: { name: string; text: string }[] = [];
    const saveFile = async (name: string, bytes: Uint8Array) => {
      saved.push({ name, text: Buffer.from(bytes).toString() });
      return { outcome: 'saved' as const, path: '/tmp/x.txt' };
    };
    await using test = await createTestApp({ host: { saveFile } });
    const { fileName, text } = await test.client.diagnostics.compile({});
    expect(await test.client.diagnostics.save({ text })).toEqual({ outcome: 'saved', path: '/tmp/x.txt' });
    expect(saved).toEqual([{ name: fileName, text }]);
  });

  it('are not saved with the name of a client in them, whoever put it there', async () => {
    await using test = await createTestApp();
    await addClient(test.client, { name: 'Quetzalcoatl' });
    const refused = await refusalOf(test.client.diagnostics.save({ text: 'It fails for quetzalcóatl.' }));
    expect(refused.code).toBe('LEAK_STOPPED');
    expect(refused.message).toContain('names to ignore in the settings');
  });

  it('stop where a client is called like a word in them, until that is among the names to ignore', async () => {
    await using test = await createTestApp();
    await addClient(test.client, { name: 'SQLite' });
    const refused = await refusalOf(test.client.diagnostics.compile({}));
    expect(refused.code).toBe('LEAK_STOPPED');
    await test.client.workspace.saveSettings({ ignoredNames: ['sqlite'] });
    expect((await test.client.diagnostics.compile({})).text).toContain('SQLite: 3');
  });
});
