/** Two clients in one workspace, each with a word of its own everywhere: neither's word is found at the other's. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Link, type Stage, setStage, transports } from '#test/contract/transports.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import type { Api } from '#test/harness/test-app.ts';
import { readClientFile, readWorkspaceFile, textColumns } from './decrypted.ts';
import { fillClient } from './marked-client.ts';
import { fileHolds, filesIn, holds, openedPdf } from './search-files.ts';

const markers = { first: 'Zebrafinch', second: 'Quetzalcoatl' } as const;

let stage: Stage;
let api: Api;
const ids = { first: '', second: '' };
/** Calls about the second client after which a file of the first one was another. */
const trespasses: string[] = [];

beforeAll(async () => {
  const saveFile = () => Promise.reject(new Error(`${markers.first} could not be saved`));
  stage = await setStage(transports[0][1], { host: { saveFile } });
  api = stage.api;
  ids.first = (await api.clients.add({ name: markers.first })).id;
  await fillClient(api, ids.first, markers.first);
  await atRest(folderOf('first'));
  const untouched = fingerprint(folderOf('first'));
  const watching = afterEachCall(stage.window.link, (path) => {
    if (fingerprint(folderOf('first')) !== untouched) trespasses.push(path);
  });
  ids.second = (await watching.clients.add({ name: markers.second })).id;
  await fillClient(watching, ids.second, markers.second);
  await watching.history.undo({ clientId: ids.second });
  await watching.history.redo({ clientId: ids.second });
});

afterAll(() => stage.close());

const sides = [
  ['first', 'second'],
  ['second', 'first'],
] as const;

function folderOf(client: keyof typeof ids): string {
  const clients = join(stage.app.dataDir, 'clients');
  const name = readdirSync(clients).find((folder) => folder.endsWith(ids[client].slice(-8)));
  return join(clients, name ?? '');
}

/** Waits until a client's last writes have been carried from the log into its file. */
async function atRest(folder: string): Promise<void> {
  const log = join(folder, 'client.db-wal');
  await vi.waitFor(() => expect(statSync(log).size).toBe(0), { timeout: 20_000 });
}

// Without the file of SQLite's locks, which a reader changes as well.
function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const paths = filesIn(folder).filter((path) => !path.endsWith('-shm'));
  for (const path of paths.toSorted()) hash.update(relative(folder, path)).update(readFileSync(path));
  return hash.digest('hex');
}

/** A window that runs a check after each of its calls. */
function afterEachCall(link: Link, check: (path: string) => void): Api {
  return createORPCClient<Api>({
    call: async (path, input, options) => {
      const output = await link.call(path, input, options);
      check(path.join('.'));
      return output;
    },
  });
}

describe('a command on one client', () => {
  it('touches no file of another', () => {
    expect(trespasses).toEqual([]);
  });
});

describe.each(sides)('the %s client', (own, other) => {
  it('is answered for without a word of the other', async () => {
    const clientId = ids[own];
    const { rows, document } = await everyAnswer(api, clientId);
    const text = JSON.stringify(rows).toLowerCase();
    expect(text).toContain(markers[own].toLowerCase());
    expect(text).not.toContain(markers[other].toLowerCase());
    expect(holds(openedPdf(document), markers[own])).toBe(true);
    expect(holds(openedPdf(document), markers[other])).toBe(false);
  });

  it('is found by its own words, and not in the other', async () => {
    const everywhere = await api.search.find({ text: markers[own] });
    expect(everywhere.length).toBeGreaterThan(3);
    expect(everywhere.every(({ clientId }) => clientId === ids[own])).toBe(true);
    expect(await api.search.find({ text: markers[own], within: ids[other] })).toEqual([]);
  });
});

describe('the log', () => {
  it('says that something failed, and nothing of what it was about', async () => {
    const [packet] = await api.packets.list({ clientId: ids.first });
    const refused = await refusalOf(api.packets.save({ clientId: ids.first, packetId: packet?.id ?? '' }));
    const log = join(stage.app.dataDir, 'logs', 'throughline.log');
    expect(refused).toMatchObject({ code: 'INTERNAL' });
    expect(fileHolds(log, Object.values(refused.data ?? {}).join())).toBe(true);
    expect(fileHolds(log, markers.first)).toBe(false);
  });
});

// These come last: they close the app and open its files.
describe('on disk', () => {
  beforeAll(async () => {
    await stage.app.app.close();
  });

  it('nothing of a client is in clear, but for the documents in its own folder', () => {
    const inClear = filesIn(stage.app.dataDir).filter((path) =>
      Object.values(markers).some((marker) => fileHolds(path, marker)),
    );
    const documents = (['first', 'second'] as const).flatMap((client) =>
      ['packets', 'statements'].map((folder) => join(folderOf(client), folder)),
    );
    expect(inClear.filter((path) => !documents.some((folder) => path.startsWith(folder)))).toEqual([]);
  });

  it.each(sides)('no file of the %s client has a word of the other in it or in its name', (own, other) => {
    const folder = folderOf(own);
    const found = filesIn(folder).filter(
      (path) =>
        holds(openedPdf(readFileSync(path)), markers[other]) || holds(Buffer.from(path), markers[other]),
    );
    expect(found).toEqual([]);
  });

  it.each(sides)(
    'the file of the %s client, decrypted, has its own words in every text and none of the other',
    (own, other) => {
      const rows = readClientFile(stage.app.dataDir, folderOf(own), ids[own]);
      const text = JSON.stringify(rows).toLowerCase();
      expect(text).not.toContain(markers[other].toLowerCase());
      const unmarked = textColumns().filter((name) => {
        const [table = '', column = ''] = name.split('.');
        return !rows[table]?.some((row) => holds(Buffer.from(String(row[column])), markers[own]));
      });
      expect(unmarked.toSorted()).toEqual(words);
    },
  );

  it.each(sides)('the index of the %s client has none of the words of the other', (own, other) => {
    const { settings: _, ...tables } = readWorkspaceFile(stage.app.dataDir);
    const indexed = Object.values(tables)
      .flat()
      .filter((row) => (row.clientId ?? row.id) === ids[own]);
    const text = JSON.stringify(indexed).toLowerCase();
    expect(text).toContain(markers[own].toLowerCase());
    expect(text).not.toContain(markers[other].toLowerCase());
  });
});

/** Text that no person writes: words of the app, codes, and the two letters of a monogram. */
const words = [
  'changes.tableName',
  'commands.actor',
  'commands.device',
  'commands.name',
  'exported_events.uid',
  'period_closings.period',
  'profile.color',
  'profile.currency',
  'profile.monogram',
  'profile.timeZone',
  'statements.period',
];

async function everyAnswer(of: Api, clientId: string): Promise<{ rows: unknown[]; document: Uint8Array }> {
  const [packet] = await of.packets.list({ clientId });
  const packetId = packet?.id ?? '';
  const { milestones, slips } = await of.milestones.list({ clientId });
  const initiatives = milestones.map(({ initiativeId }) => of.initiatives.get({ clientId, initiativeId }));
  const rows = await Promise.all([
    ...initiatives,
    of.clients.get({ clientId }),
    of.organisation.get({ clientId }),
    of.strategy.get({ clientId }),
    of.initiatives.list({ clientId }),
    of.retainer.get({ clientId }),
    of.expenses.list({ clientId }),
    of.invoices.get({ clientId, period: '2026-03' }),
    of.statements.list({ clientId }),
    of.value.get({ clientId, startsOn: '2026-01-01', endsOn: '2026-12-31' }),
    of.sessions.list({ clientId }),
    of.actions.list({ clientId }),
    of.history.list({ clientId, limit: 1000 }),
    of.overview.get({ clientId }),
    of.search.find({ text: 'e', within: clientId }),
    of.packets.list({ clientId }),
    of.today.get({}).then(({ clients }) => clients.filter((client) => client.clientId === clientId)),
  ]);
  const document = new Uint8Array(await (await of.packets.document({ clientId, packetId })).arrayBuffer());
  return { rows: [milestones, slips, ...rows], document };
}
