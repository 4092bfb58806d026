/** Every table of a client file, by its name in code: the drizzle schema, and what the change log watches. */
import { milestones, slips } from './calendar.ts';
import { importedRows } from './imports.ts';
import { allowedNames } from './leaks.ts';
import { changes, commands, fileState } from './log.ts';
import { functions, people } from './organisation.ts';
import { packetDocuments, packets } from './packets.ts';
import { profile } from './profile.ts';
import { adjustments, agreements, clientDays, pauses, periodClosings } from './retainer.ts';
import { actions, agendaItems, sessionPeople, sessions } from './sessions.ts';
import { initiatives, objectives, planningCycles, statusUpdates } from './strategy.ts';
import { savedViews } from './views.ts';

/** Tables whose rows a person changes; each change is logged and can be undone. Parents come before children. */
export const loggedTables = {
  profile,
  functions,
  people,
  planningCycles,
  objectives,
  initiatives,
  statusUpdates,
  milestones,
  slips,
  importedRows,
  agreements,
  pauses,
  adjustments,
  clientDays,
  periodClosings,
  sessions,
  sessionPeople,
  agendaItems,
  actions,
  packets,
  packetDocuments,
  savedViews,
  allowedNames,
};

export const clientTables = { ...loggedTables, commands, changes, fileState };
