/**
 * What helps to find a fault, as text that a person can read before they send it: versions, the system, settings, the
 * state of every file, and the last lines of the log. Clients go by a number; names, folders and content have no place.
 */

import { cpus, freemem, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { asc, getTableName, sql, type Table } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { sizeOf } from '#db/files/size-of.ts';
import type { WorkspaceDb } from '#db/files/workspace-file.ts';
import { clientTables } from '#db/schema/client/tables.ts';
import * as workspaceTables from '#db/schema/workspace.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { ClientCondition } from '#shared/domain/client-condition.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { WorkspaceContext } from './context.ts';
import { readSettings } from './settings.ts';
import { type Cleared, clear } from './way-out.ts';

type Part = 'diagnostics';

/** Lines of the log that are taken along. */
const logLines = 200;

/** Compiles the whole text. @throws Refusal LEAK_STOPPED where it holds the name of a client after all */
export async function compile(ctx: WorkspaceContext): Promise<Outputs[Part]['compile']> {
  const sections = [
    ['Versions', versions(ctx)],
    ['System', system()],
    ['Settings', settings(ctx)],
    ['Workspace file', workspaceFile(ctx)],
    ...(await clientFiles(ctx)),
    [`Last lines of the log (${logLines} at most)`, ctx.lastLogLines(logLines)],
  ] as const;
  const body = sections.map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n'));
  const text = `${[`Throughline diagnostics, ${ctx.now()}`, ...body].join('\n\n')}\n`;
  clearText(ctx, text);
  return { fileName: fileName(ctx), text };
}

/** Saves the text that was read where the person chooses. @throws Refusal LEAK_STOPPED as `compile` */
export async function save(
  ctx: WorkspaceContext,
  { text }: Inputs[Part]['save'],
): Promise<Outputs[Part]['save']> {
  return clearText(ctx, text).save(Buffer.from(text));
}

function clearText(ctx: WorkspaceContext, text: string): Cleared {
  const advice =
    'Where that is a common word, put it among the names to ignore in the settings, then try again.';
  return clear(ctx, { fileName: fileName(ctx), content: { diagnostics: text }, advice });
}

function fileName(ctx: WorkspaceContext): string {
  return `throughline-diagnostics-${ctx.today()}.txt`;
}

function versions(ctx: WorkspaceContext): string[] {
  const { node, electron, chrome, v8 } = process.versions;
  const { version: sqlite } = ctx.db.get<{ version: string }>(sql`select sqlite_version() as version`);
  return facts({
    Throughline: packageJson.version,
    host: ctx.machine.kind,
    SQLite: sqlite,
    node,
    electron,
    chrome,
    v8,
  });
}

function system(): string[] {
  const gigabytes = (bytes: number) => `${(bytes / 2 ** 30).toFixed(1)} GB`;
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return facts({
    system: `${process.platform} ${release()} ${process.arch}`,
    processors: cpus().length,
    memory: `${gigabytes(freemem())} free of ${gigabytes(totalmem())}`,
    locale,
    timeZone,
  });
}

// Numbers and choices say nothing about anybody; free text and lists, such as names and folders, might.
function settings(ctx: WorkspaceContext): string[] {
  const { colorScheme, locale, ...others } = readSettings(ctx.db);
  const counted = Object.entries(others).map(([name, value]) => {
    if (Array.isArray(value)) return [name, `${value.length} of them`];
    return [name, typeof value === 'string' ? (value === '' ? 'not set' : 'set') : value];
  });
  return facts({ protection: ctx.protection, colorScheme, locale, ...Object.fromEntries(counted) });
}

function workspaceFile(ctx: WorkspaceContext): string[] {
  return [
    ...fileFacts(join(ctx.dataFolder, 'workspace.db'), ctx.db),
    ...rowFacts(ctx.db, Object.values(workspaceTables)),
  ];
}

async function clientFiles(ctx: WorkspaceContext): Promise<[title: string, lines: string[]][]> {
  const { clients } = workspaceTables;
  const roster = ctx.db.select().from(clients).orderBy(asc(clients.createdAt), asc(clients.id)).all();
  const found: [string, string[]][] = [];
  for (const [index, { id, archivedAt }] of roster.entries()) {
    const title = `Client ${index + 1} of ${roster.length}${archivedAt === null ? '' : ', put away'}`;
    found.push([title, await clientFile(ctx, id)]);
  }
  return found;
}

async function clientFile(ctx: WorkspaceContext, clientId: string): Promise<string[]> {
  const condition = await checked(ctx, clientId);
  const lines = facts({ 'full check': condition });
  try {
    const { db, folder } = ctx.openClient(clientId);
    return [
      ...lines,
      ...fileFacts(join(folder, 'client.db'), db),
      ...rowFacts(db, Object.values(clientTables)),
    ];
  } catch {
    return [...lines, 'cannot be opened'];
  }
}

async function checked(ctx: WorkspaceContext, clientId: string): Promise<ClientCondition> {
  try {
    for await (const step of ctx.files.check(clientId, ctx.signal)) {
      if (step.kind === 'done') return step.result.condition;
    }
  } catch {
    ctx.signal.throwIfAborted();
  }
  return ctx.files.condition(clientId);
}

type Db = ClientDb | WorkspaceDb;

const pragmas = [
  ...['user_version', 'journal_mode', 'synchronous', 'temp_store', 'foreign_keys', 'recursive_triggers'],
  ...['busy_timeout', 'page_size', 'page_count', 'freelist_count', 'cipher'],
];

function fileFacts(path: string, db: Db): string[] {
  const values = pragmas.map((name) => {
    const row = db.get<Record<string, unknown> | undefined>(sql.raw(`pragma ${name}`));
    return `${name}=${String(Object.values(row ?? {})[0])}`;
  });
  return facts({ bytes: sizeOf(path), 'bytes in its log': sizeOf(`${path}-wal`), pragmas: values.join(' ') });
}

function rowFacts(db: Db, tables: readonly Table[]): string[] {
  const counts = tables.map((table) => {
    const { count } = db.get<{ count: number }>(sql`select count(*) as count from ${table}`);
    return `${getTableName(table)}=${count}`;
  });
  return facts({ rows: counts.join(' ') });
}

function facts(values: Record<string, unknown>): string[] {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  return known.map(([name, value]) => `${name}: ${String(value)}`);
}
