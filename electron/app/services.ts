/** The services behind the contract: one function per procedure, of the same name. */
import * as actions from '#electron/services/actions.ts';
import * as agendas from '#electron/services/agendas.ts';
import * as agreement from '#electron/services/agreement.ts';
import * as allDays from '#electron/services/all-days.ts';
import * as backups from '#electron/services/backups.ts';
import * as busy from '#electron/services/busy.ts';
import * as series from '#electron/services/cadence.ts';
import * as calendar from '#electron/services/calendar.ts';
import * as capacity from '#electron/services/capacity.ts';
import * as charter from '#electron/services/charter.ts';
import * as clients from '#electron/services/clients.ts';
import * as conflicts from '#electron/services/conflicts.ts';
import * as coordinationHours from '#electron/services/coordination-hours.ts';
import * as damage from '#electron/services/damage.ts';
import * as dashboard from '#electron/services/dashboard.ts';
import * as dayPlans from '#electron/services/day-plans.ts';
import * as dayPurposes from '#electron/services/day-purposes.ts';
import * as days from '#electron/services/days.ts';
import * as decisions from '#electron/services/decisions.ts';
import * as diagnosis from '#electron/services/diagnosis.ts';
import * as diagnostics from '#electron/services/diagnostics.ts';
import * as drift from '#electron/services/drift.ts';
import * as escalations from '#electron/services/escalations.ts';
import * as events from '#electron/services/events.ts';
import * as expenses from '#electron/services/expenses.ts';
import * as handoffs from '#electron/services/handoffs.ts';
import * as history from '#electron/services/history.ts';
import * as holidays from '#electron/services/holidays.ts';
import * as imports from '#electron/services/imports.ts';
import * as initiatives from '#electron/services/initiatives.ts';
import * as invoices from '#electron/services/invoices.ts';
import * as leaks from '#electron/services/leaks.ts';
import * as milestones from '#electron/services/milestones.ts';
import * as organisation from '#electron/services/organisation.ts';
import * as overview from '#electron/services/overview.ts';
import * as packets from '#electron/services/packets.ts';
import * as peaks from '#electron/services/peaks.ts';
import * as protection from '#electron/services/protection.ts';
import * as readiness from '#electron/services/readiness.ts';
import * as retainer from '#electron/services/retainer.ts';
import * as search from '#electron/services/search.ts';
import * as sessions from '#electron/services/sessions.ts';
import * as statements from '#electron/services/statements.ts';
import * as strategy from '#electron/services/strategy.ts';
import * as timeOff from '#electron/services/time-off.ts';
import * as today from '#electron/services/today.ts';
import * as transfers from '#electron/services/transfers.ts';
import * as translations from '#electron/services/translations.ts';
import * as value from '#electron/services/value.ts';
import * as views from '#electron/services/views.ts';
import * as warnings from '#electron/services/warnings.ts';
import * as workspace from '#electron/services/workspace.ts';
import type { Services } from './router.ts';

export const services: Services = {
  workspace,
  protection,
  clients,
  organisation,
  strategy,
  translations,
  drift,
  diagnosis,
  dashboard,
  backups,
  transfers,
  imports,
  initiatives,
  milestones,
  retainer,
  agreement,
  days,
  expenses,
  invoices,
  dayPlans,
  dayPurposes,
  statements,
  value,
  sessions,
  series,
  agendas,
  actions,
  decisions,
  escalations,
  charter,
  readiness,
  coordinationHours,
  handoffs,
  conflicts,
  peaks,
  packets,
  leaks,
  history,
  today,
  allDays,
  timeOff,
  holidays,
  capacity,
  warnings,
  busy,
  calendar,
  overview,
  search,
  views,
  damage,
  diagnostics,
  events,
};
