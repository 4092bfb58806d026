import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addClient } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { clientFilePath, storedRows } from '#test/harness/stored.ts';
import { createTestApp } from '#test/harness/test-app.ts';

describe('a client', () => {
  it('is made with what can be told from its name, in a file of its own', async () => {
    await using test = await createTestApp();
    const added = await test.client.clients.add({ name: 'Société Générale du Bois' });
    expect(added).toMatchObject({
      slug: 'societe-generale-du-bois',
      monogram: 'SG',
      currency: 'USD',
      timeZone: 'UTC',
    });
    expect(existsSync(clientFilePath(test.dataDir, added.id))).toBe(true);
    expect(await test.client.clients.get({ clientId: added.id })).toMatchObject({
      ...{ fiscalYearStart: 1, reviewAfterDays: 30, paper: 'us-letter' },
      confidentiality: 'Confidential – prepared for Société Générale du Bois',
    });
  });

  it('has a name of its own, whatever its case or accents, and a slug of its own', async () => {
    await using test = await createTestApp();
    await addClient(test.client, { name: 'Café & Co' });
    expect(await refusalOf(addClient(test.client, { name: 'CAFE & CO' }))).toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    expect((await addClient(test.client, { name: 'Café, Co.' })).slug).toBe('cafe-co-2');
    expect(await test.client.clients.list({})).toHaveLength(2);
  });

  it('cannot be given the name of another one, and keeps its own in any spelling', async () => {
    await using test = await createTestApp();
    const { id: clientId } = await addClient(test.client, { name: 'Acme' });
    await addClient(test.client, { name: 'Café' });
    const rename = (name: string) => test.client.clients.update({ clientId, change: { name } });
    for (const name of ['Café', 'CAFE']) {
      expect(await refusalOf(rename(name))).toMatchObject({ code: 'ALREADY_EXISTS' });
    }
    expect(await rename('ACME')).toMatchObject({ name: 'ACME' });
  });

  it('gets another colour than the one before', async () => {
    await using test = await createTestApp();
    const colors = new Set<string>();
    for (let count = 0; count < 8; count++)
      colors.add((await addClient(test.client, { name: `Client ${count}` })).color);
    expect(colors.size).toBe(8);
  });

  it('shows in lists what was changed in its own file', async () => {
    await using test = await createTestApp();
    const { id: clientId } = await addClient(test.client);
    await test.client.clients.update({ clientId, change: { name: 'Acme Group', color: '#123456' } });
    expect(await test.client.clients.list({})).toMatchObject([{ name: 'Acme Group', color: '#123456' }]);
    const before = storedRows(test.dataDir, clientId);
    await test.client.clients.update({ clientId, change: {} });
    expect(storedRows(test.dataDir, clientId)).toEqual(before);
  });

  it.each([
    { timeZone: 'Mars/Olympus' },
    { currency: 'dollars' },
    { color: 'red' },
    { fiscalYearStart: 13 },
    { name: '   ' },
  ])('is refused with %j', async (change) => {
    await using test = await createTestApp();
    expect(await refusalOf(addClient(test.client, change))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await test.client.clients.list({})).toEqual([]);
  });

  it('is put away and taken out again, with all that is in its file', async () => {
    await using test = await createTestApp();
    const { id } = await addClient(test.client);
    const away = await test.client.clients.archive({ id, isArchived: true });
    expect(away.archivedAt).toBe('2026-03-10T09:00:00.000Z');
    expect((await test.client.clients.archive({ id, isArchived: false })).archivedAt).toBeNull();
    expect(await test.client.clients.get({ clientId: id })).toMatchObject({ name: 'Acme Robotics' });
  });

  it('that is not there is named as such', async () => {
    await using test = await createTestApp();
    const clientId = test.newId();
    const refusal = await refusalOf(test.client.clients.get({ clientId }));
    expect(refusal).toMatchObject({ code: 'NOT_FOUND', data: { clientId } });
    expect(await refusalOf(test.client.clients.archive({ id: clientId, isArchived: true }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is there again after the app was closed', async () => {
    const first = await createTestApp();
    const added = await addClient(first.client);
    await using again = await first.restart();
    expect(await again.client.clients.list({})).toEqual([added]);
  });
});
