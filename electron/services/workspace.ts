/** The workspace as a whole: first run, settings, and the sample. */
import { eq, sql } from 'drizzle-orm';
import { clients, drafts as draftsTable } from '#db/schema/workspace.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import packageJson from '../../package.json' with { type: 'json' };
import type { WorkspaceContext } from './context.ts';
import { given } from './find.ts';
import { refuseUnknownPlace } from './public-holidays.ts';
import { makeSample } from './sample/make-sample.ts';
import { readSettings, storeSettings } from './settings.ts';

type Part = 'workspace';

/** What the first screen needs to know. */
export function status(ctx: WorkspaceContext): Outputs[Part]['status'] {
  const settings = readSettings(ctx.db);
  const hasClients = ctx.db.select({ id: clients.id }).from(clients).limit(1).get() !== undefined;
  return {
    isNew: settings.ownerName === '' && !hasClients,
    dataFolder: ctx.dataFolder,
    repair: ctx.repair,
    version: packageJson.version,
    sqliteVersion: ctx.db.get<{ version: string }>(sql`select sqlite_version() as version`).version,
    protection: ctx.protection,
    hasDrafts: ctx.db.select({ key: draftsTable.key }).from(draftsTable).limit(1).get() !== undefined,
    settings,
  };
}

/** Makes the workspace the person's own. */
export function create(ctx: WorkspaceContext, input: Inputs[Part]['create']): Outputs[Part]['create'] {
  ctx.write(() => storeSettings(ctx.db, given(input)));
  return status(ctx);
}

/** Changes the given settings; another country has no region yet. @throws Refusal INVALID_INPUT for an unknown place */
export function saveSettings(
  ctx: WorkspaceContext,
  input: Inputs[Part]['saveSettings'],
): Outputs[Part]['saveSettings'] | Promise<Outputs[Part]['saveSettings']> {
  const isOtherCountry = input.holidayCountry !== undefined && input.holidayRegion === undefined;
  const change = given(isOtherCountry ? { ...input, holidayRegion: null } : input);
  const store = () => {
    ctx.write(() => storeSettings(ctx.db, change));
    return readSettings(ctx.db);
  };
  const { holidayCountry: country, holidayRegion: region } = { ...readSettings(ctx.db), ...change };
  const isAboutPlace = change.holidayCountry !== undefined || change.holidayRegion !== undefined;
  return isAboutPlace && (country ?? region) !== null
    ? refuseUnknownPlace({ country, region }).then(store)
    : store();
}

/** What was typed and not saved yet, by form. */
export function drafts(ctx: WorkspaceContext): Outputs[Part]['drafts'] {
  const rows = ctx.db.select().from(draftsTable).all();
  return Object.fromEntries(rows.map(({ key, values }) => [key, values]));
}

/** Keeps what was typed into one form; no window is told, and what a full disk does not take is still in the window. */
export function keepDraft(
  ctx: WorkspaceContext,
  { key, values }: Inputs[Part]['keepDraft'],
): Outputs[Part]['keepDraft'] {
  ctx.cache(() => {
    if (values === null) ctx.db.delete(draftsTable).where(eq(draftsTable.key, key)).run();
    else
      ctx.db
        .insert(draftsTable)
        .values({ key, values })
        .onConflictDoUpdate({ target: draftsTable.key, set: { values } })
        .run();
  });
  return {};
}

/** Makes three invented clients in an empty workspace. @throws Refusal CONFLICT where there are clients already */
export function createSample(
  ctx: WorkspaceContext,
  input: Inputs[Part]['createSample'],
): ReturnType<typeof makeSample> {
  return makeSample(ctx, input);
}
