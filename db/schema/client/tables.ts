/** Every table of a client file, by its name in code: the drizzle schema, and what the change log watches. */
import { charterEntries, coordinationHours, escalations } from './accountability.ts';
import { agendaTemplates, objectiveReviews } from './cadence.ts';
import { milestones, slips } from './calendar.ts';
import { exportedEvents } from './calendar-exports.ts';
import { metricPlanPoints, metricPlans, metricReadings, metrics } from './dashboard.ts';
import { decisions } from './decisions.ts';
import { pastObjectives } from './diagnosis.ts';
import { allocations, handoffs, operationalPeaks } from './handoffs.ts';
import { importedRows } from './imports.ts';
import { allowedNames } from './leaks.ts';
import { changes, commands, fileState } from './log.ts';
import { functions, people } from './organisation.ts';
import { packetDocuments, packets } from './packets.ts';
import { profile } from './profile.ts';
import { dayPurposes, latePurposes } from './purposes.ts';
import {
  adjustments,
  agreements,
  clientDays,
  dayPlanExceptions,
  dayPlans,
  expenses,
  pauses,
  periodClosings,
} from './retainer.ts';
import { series, seriesExceptions } from './series.ts';
import { actions, agendaItems, sessionPeople, sessions } from './sessions.ts';
import { statementDocuments, statements } from './statements.ts';
import { initiatives, objectives, planningCycles, statusUpdates, translations } from './strategy.ts';
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
  translations,
  milestones,
  slips,
  metrics,
  metricPlans,
  metricPlanPoints,
  metricReadings,
  agreements,
  pauses,
  adjustments,
  dayPlans,
  dayPlanExceptions,
  clientDays,
  expenses,
  periodClosings,
  series,
  seriesExceptions,
  sessions,
  sessionPeople,
  agendaItems,
  agendaTemplates,
  objectiveReviews,
  actions,
  decisions,
  handoffs,
  operationalPeaks,
  allocations,
  dayPurposes,
  latePurposes,
  escalations,
  charterEntries,
  coordinationHours,
  pastObjectives,
  importedRows,
  packets,
  packetDocuments,
  statements,
  statementDocuments,
  savedViews,
  allowedNames,
};

export const clientTables = { ...loggedTables, commands, changes, fileState, exportedEvents };
