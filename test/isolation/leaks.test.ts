/** A document that names another client or its people does not leave, by whatever way; and it says where the name stands. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agreementTerms } from '#test/builders/agreement-terms.ts';
import { finish } from '#test/contract/finish.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { type Api, createTestApp, type TestAppOptions } from '#test/harness/test-app.ts';
import { holds, openedPdf } from './search-files.ts';

const session = { kind: 'ad-hoc', onDate: '2026-04-01' } as const;

/** Zebrafinch, whose documents are looked at, and Quetzalcoatl with Ixchel Balam and Mark, who must not be in them. */
async function twoClients(options?: TestAppOptions) {
  const app = await createTestApp(options);
  const api = app.client;
  const { id: clientId } = await api.clients.add({ name: 'Zebrafinch' });
  const { id: otherId } = await api.clients.add({ name: 'Quetzalcoatl' });
  await api.organisation.addPerson({ clientId: otherId, name: 'Ixchel Balam' });
  await api.organisation.addPerson({ clientId: otherId, name: 'Mark' });
  const draft = () => api.packets.draft({ clientId, session, edition: 'ceo' });
  return { api, clientId, otherId, draft, [Symbol.asyncDispose]: () => app.close(), app };
}

/** The places that a refusal names, as `way: words`. */
async function placesOf(call: Promise<unknown>): Promise<string[]> {
  const { code, data } = await refusalOf(call);
  expect(code).toBe('LEAK_STOPPED');
  const { leaks } = data as { leaks: { place: string[]; found: string }[] };
  return leaks.map(({ place, found }) => `${place.join(' › ')}: ${found}`);
}

describe('a packet that names another client or one of its people is stopped', () => {
  it.each([
    ['As at Quetzalcoatl', 'Quetzalcoatl'],
    ['Ask ixchel balam about it', 'ixchel balam'],
    ['Balam, Ixchel decides', 'Balam, Ixchel'],
    ['Like QUETZALCÓATL’s', 'QUETZALCÓATL'],
  ])('%s', async (title, found) => {
    await using two = await twoClients();
    const { api, clientId } = two;
    await api.initiatives.add({ clientId, title });
    for (const edition of ['leadership', 'ceo'] as const) {
      const places = await placesOf(api.packets.draft({ clientId, session, edition }));
      expect(places).toContain(`Registry › ${title} › title: ${found}`);
    }
    await expect(finish(api.packets.issue({ clientId, session, edition: 'ceo' }))).rejects.toMatchObject({
      code: 'LEAK_STOPPED',
    });
    await api.history.undo({ clientId });
    expect(await two.draft()).toMatchObject({ pages: expect.any(Number) });
    expect(await api.packets.list({ clientId })).toEqual([]);
    expect(packetFiles(two.app.dataDir)).toEqual([]);
  });

  const name = 'Quetzalcoatl';
  it.each<[string, (api: Api, clientId: string) => Promise<unknown>]>([
    [
      'Registry › Pricing › last update › note',
      async (api, clientId) => {
        const { id } = await api.initiatives.add({ clientId, title: 'Pricing' });
        await api.initiatives.updateStatus({
          clientId,
          initiativeId: id,
          status: 'on_track',
          note: `As ${name}`,
        });
      },
    ],
    [
      'Registry › Pricing › function',
      async (api, clientId) => {
        const { id } = await api.organisation.addFunction({ clientId, name: `Sales to ${name}` });
        await api.initiatives.add({ clientId, title: 'Pricing', functionId: id });
      },
    ],
    [
      'confidentiality',
      (api, clientId) => api.clients.update({ clientId, change: { confidentiality: `Not ${name}` } }),
    ],
    [
      'asked of the reader',
      (api, clientId) => api.sessions.add({ clientId, ...session, ask: `Buy ${name}` }),
    ],
    ['session › notes', (api, clientId) => api.sessions.add({ clientId, ...session, notes: `As ${name}` })],
    [
      `session › ${name} visits › title`,
      (api, clientId) =>
        api.sessions.add({ clientId, ...session, agenda: [{ title: `${name} visits`, minutes: 5 }] }),
    ],
    [
      'Actions › Call › title',
      (api, clientId) =>
        api.actions.add({ clientId, title: 'Call', dueOn: '2026-03-20' }).then(async () => {
          await api.actions.add({ clientId, title: `Call ${name}`, dueOn: '2026-03-20' });
        }),
    ],
    [
      'Retainer › note',
      async (api, clientId) => {
        const { id: _, ...terms } = agreementTerms();
        await api.retainer.setTerms({ clientId, ...terms });
        await api.days.plan({ clientId, on: '2026-03-24', milliDays: 500, note: `With ${name}` });
      },
    ],
  ])('at %s', async (place, write) => {
    await using two = await twoClients();
    await write(two.api, two.clientId);
    const places = await placesOf(two.draft());
    const expected = place.replace('› Call ›', `› Call ${name} ›`);
    expect(places).toContain(`${expected}: ${name}`);
  });

  it('not by a private note, which is in no packet', async () => {
    await using two = await twoClients();
    await two.api.sessions.add({ clientId: two.clientId, ...session, privateNotes: `As ${name}` });
    expect(await two.draft()).toMatchObject({ pages: expect.any(Number) });
  });

  it('not by a common word that is a person’s only name', async () => {
    await using two = await twoClients();
    await two.api.initiatives.add({ clientId: two.clientId, title: 'Mark the date' });
    expect(await two.draft()).toMatchObject({ pages: expect.any(Number) });
  });
});

describe('a name is let pass', () => {
  it('where a person allowed it for this client, on record, until it is withdrawn', async () => {
    await using two = await twoClients();
    const { api, clientId } = two;
    await api.initiatives.add({ clientId, title: 'Join with Quetzalcoatl', startsOn: '2026-03-01' });
    const reason = 'They announced it together.';
    const { id } = await api.leaks.allow({ clientId, name: 'quetzalcoatl', reason });
    expect(await two.draft()).toMatchObject({ pages: expect.any(Number) });
    const [latest] = await api.history.list({ clientId, limit: 1 });
    expect(latest?.sentence).toBe(`Allowed the name “quetzalcoatl” in documents: ${reason}`);
    expect(await refusalOf(api.leaks.allow({ clientId, name: 'Quetzalcóatl', reason }))).toMatchObject({
      code: 'ALREADY_EXISTS',
    });
    await api.leaks.withdraw({ clientId, allowedNameId: id });
    expect(await placesOf(two.draft())).toContain('Registry › Join with Quetzalcoatl › title: Quetzalcoatl');
    await api.history.undo({ clientId });
    expect(await two.draft()).toMatchObject({ pages: expect.any(Number) });
  });

  it('where the settings say that it is a common word, for every client', async () => {
    await using two = await twoClients();
    const { api, clientId } = two;
    await api.initiatives.add({ clientId, title: 'Join with Quetzalcoatl', startsOn: '2026-03-01' });
    await api.workspace.saveSettings({ ignoredNames: ['Quetzalcoatl'] });
    expect(await two.draft()).toMatchObject({ pages: expect.any(Number) });
    await api.workspace.saveSettings({ ignoredNames: [] });
    expect(await placesOf(two.draft())).toContain('Registry › Join with Quetzalcoatl › title: Quetzalcoatl');
  });
});

it('an issued document is searched again each time it leaves: a name may have become another client’s', async () => {
  const saved: string[] = [];
  const saveFile = async (fileName: string) => {
    saved.push(fileName);
    return { outcome: 'download' as const };
  };
  await using two = await twoClients({ host: { saveFile, reveal: async () => true } });
  const { api, clientId } = two;
  await api.initiatives.add({ clientId, title: 'Reach the Popocatepetl', startsOn: '2026-03-01' });
  const { id: packetId } = await finish(api.packets.issue({ clientId, session, edition: 'ceo' }));
  const packet = { clientId, packetId };
  await api.packets.save(packet);
  expect(saved).toHaveLength(1);
  await api.clients.add({ name: 'Popocatepetl' });
  for (const leave of [api.packets.document, api.packets.save, api.packets.reveal]) {
    expect(await placesOf(leave(packet))).toContain(
      'Registry › Reach the Popocatepetl › title: Popocatepetl',
    );
  }
  expect(saved).toHaveLength(1);
  expect((await finish(api.packets.pages(packet))).pages.length).toBeGreaterThan(0);
});

it('a client’s whole file is searched before it is packed, private notes and all, unless a person takes the names along', async () => {
  await using two = await twoClients();
  const { api, clientId } = two;
  const pack = (more?: object) =>
    finish(api.transfers.pack({ id: clientId, passphrase: 'for the move', ...more }));
  await api.initiatives.add({ clientId, title: 'Reach Popocatepetl', startsOn: '2026-03-01' });
  await finish(api.packets.issue({ clientId, session, edition: 'ceo' }));
  expect(await pack()).toMatchObject({ fileName: expect.stringContaining('Zebrafinch') });
  await api.sessions.add({ clientId, ...session, privateNotes: 'As Ixchel Balam said' });
  await api.clients.add({ name: 'Popocatepetl' });
  const places = await placesOf(pack());
  expect(places).toEqual(
    expect.arrayContaining([
      'initiatives › Reach Popocatepetl › title: Popocatepetl',
      'sessions › private notes: Ixchel Balam',
      'packets › content › Strategy in daily business › Reach Popocatepetl › title: Popocatepetl',
    ]),
  );
  expect(await pack({ withNames: true })).toMatchObject({ bytes: expect.any(Number) });
});

it('the PDF’s own particulars name this client and the app that set it, and nobody else', async () => {
  await using two = await twoClients();
  await two.api.workspace.create({ ownerName: 'Ines Duarte' });
  const { fileName, pdf } = await two.draft();
  const bytes = Buffer.from(await pdf.arrayBuffer());
  const text = bytes.toString('latin1');
  const [info = ''] =
    /\d+ 0 obj\n<<\n(?:(?!endobj)[\s\S])*\/(?:Producer|Creator)[\s\S]*?endobj/.exec(text) ?? [];
  const particulars = Object.fromEntries(
    Array.from(info.matchAll(/\/(\w+) \((.*?)\)\n/g), ([, key = '', value = '']) => [key, value]),
  );
  expect(particulars).toEqual({
    Title: 'Zebrafinch: Ad hoc session, April 1, 2026',
    Creator: expect.stringMatching(/^Typst [\d.]+$/),
  });
  const [xmp = ''] = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(openedText(bytes)) ?? [];
  expect(xmp).toContain('Zebrafinch');
  for (const part of [xmp, fileName, openedText(bytes)])
    expect(part).not.toMatch(/Quetzalcoatl|Ixchel|Ines Duarte/i);
  expect(holds(openedPdf(bytes), 'Quetzalcoatl')).toBe(false);
  // Neither when it was made nor on which machine.
  expect(text).not.toMatch(/CreationDate|ModDate/);
});

function openedText(pdf: Uint8Array): string {
  return Buffer.from(openedPdf(pdf)).toString('utf8');
}

function packetFiles(dataDir: string): string[] {
  const all = readdirSync(join(dataDir, 'clients'), { recursive: true, encoding: 'utf8' });
  return all.filter((path) => path.endsWith('.pdf'));
}
