import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { plainDate, procedure, title } from './base.ts';
import { clientSummary } from './clients.ts';
import { jobStep } from './jobs.ts';
import { protectionKind } from './protection.ts';
import { countryCode, regionCode } from './working-time.ts';

export const settings = z.object({
  ownerName: z.string().max(200),
  /** A BCP 47 locale for dates and numbers; null follows the system. */
  locale: z.string().max(35).nullable(),
  colorScheme: z.enum(['light', 'dark', 'auto']),
  /** Text size in percent. */
  textZoom: z.int().min(80).max(160),
  /** Minutes without a person until a protected workspace locks itself; 0 is never. */
  autoLockMinutes: z.int().min(0).max(480),
  /** False once the offer to protect the workspace was put away. */
  offersProtection: z.boolean(),
  /** Names of clients and people that the leak guard never stops at, because they are common words. */
  ignoredNames: z.array(title).max(500),
  /** Folders about which nothing more is said though another program keeps them in step. */
  dismissedPlaces: z.array(z.string().max(4_096)).max(100),
  /** Days of the week worked, 1 = Monday to 7 = Sunday. */
  workingWeekdays: z
    .array(z.int().min(1).max(7))
    .max(7)
    .refine((days) => new Set(days).size === days.length, { error: 'names a day of the week twice' }),
  /** Whose public holidays hold: a country by its ISO 3166 code, and a region of it; null for none. */
  holidayCountry: countryCode.nullable(),
  holidayRegion: regionCode.nullable(),
});
export type Settings = z.infer<typeof settings>;

export const workspaceStatus = z.object({
  /** True until the person has created a workspace or opened the sample. */
  isNew: z.boolean(),
  dataFolder: z.string(),
  /** What was done at this start because the workspace's own database was damaged or lost; null when nothing was. */
  repair: z.string().nullable(),
  version: z.string(),
  sqliteVersion: z.string(),
  protection: protectionKind,
  /** True when something typed and not yet saved is kept, which forms begin with. */
  hasDrafts: z.boolean(),
  settings,
});

/** What was typed into a form: its fields by name. */
const typed = z.record(z.string(), z.unknown());

export const workspace = {
  status: procedure.input(z.object({})).output(workspaceStatus),
  create: procedure.input(z.object({ ownerName: title })).output(workspaceStatus),
  /** Makes three invented clients with the app's own commands. */
  createSample: procedure
    .input(z.object({ asOf: plainDate.optional() }))
    .output(eventIterator(jobStep(z.array(clientSummary)))),
  saveSettings: procedure.input(settings.partial()).output(settings),
  /** What was typed and not saved yet, by form: it outlives the windows, and in a protected workspace it is encrypted. */
  drafts: procedure.input(z.object({})).output(z.record(z.string(), typed)),
  /** Keeps what was typed into one form, or forgets it (null). */
  keepDraft: procedure
    .input(z.object({ key: z.string().min(1).max(300), values: typed.nullable() }))
    .output(z.object({})),
};
