/** The whole contract: the only thing that the screens and the command line know of the other side. */
import { charter, coordinationHours, escalations, readiness } from './accountability.ts';
import { backups } from './backups.ts';
import { busy } from './busy.ts';
import { agendas, series } from './cadence.ts';
import { calendar } from './calendar.ts';
import { capacity, warnings } from './capacity.ts';
import { clients } from './clients.ts';
import { damage } from './damage.ts';
import { dashboard } from './dashboard.ts';
import { dayPlans, dayPurposes, days } from './days.ts';
import { decisions } from './decisions.ts';
import { diagnosis } from './diagnosis.ts';
import { diagnostics } from './diagnostics.ts';
import { drift } from './drift.ts';
import { events } from './events.ts';
import { expenses } from './expenses.ts';
import { conflicts, handoffs, peaks } from './handoffs.ts';
import { history } from './history.ts';
import { imports } from './imports.ts';
import { initiatives } from './initiatives.ts';
import { invoices } from './invoices.ts';
import { leaks } from './leaks.ts';
import { milestones } from './milestones.ts';
import { organisation } from './organisation.ts';
import { allDays, overview, search, today, views } from './overview.ts';
import { packets } from './packets.ts';
import { protection } from './protection.ts';
import { agreement, retainer } from './retainer.ts';
import { actions, sessions } from './sessions.ts';
import { statements } from './statements.ts';
import { strategy, translations } from './strategy.ts';
import { transfers } from './transfers.ts';
import { value } from './value.ts';
import { holidays, timeOff } from './working-time.ts';
import { workspace } from './workspace.ts';

export const contract = {
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
export type Contract = typeof contract;
