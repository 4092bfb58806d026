/** What the retainer of each client warns of, from the workspace's index alone. (Rules: shared/domain/retainer-warnings.ts.) */
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { readStandings } from '#db/queries/standings.ts';
import { clientIndex, clientIndexDays, clients } from '#db/schema/workspace.ts';
import type { RetainerWarningRow } from '#shared/contract/capacity.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { loadByDate } from '#shared/domain/day-load.ts';
import { warningSentence } from '#shared/domain/retainer-warning-words.ts';
import {
  endingWarnings,
  periodWarnings,
  type RetainerWarning,
  unconfirmedWarning,
} from '#shared/domain/retainer-warnings.ts';
import { unplannedDays, type WorkingCalendar } from '#shared/domain/working-days.ts';
import type { WorkspaceContext } from './context.ts';
import { readSettings } from './settings.ts';
import { workingCalendar } from './working-calendar.ts';

type Standing = ReturnType<typeof readStandings>[number];

const systemLocale = new Intl.DateTimeFormat().resolvedOptions().locale;

/** The warnings of each standing's client, by its id; a client without any has none there. */
export async function readWarnings(
  ctx: WorkspaceContext,
  standings: readonly Standing[],
  asOf: PlainDate,
): Promise<Map<string, RetainerWarningRow[]>> {
  const lastOn = standings.reduce((last, { endsOn }) => (endsOn && endsOn > last ? endsOn : last), asOf);
  const calendar = await workingCalendar(ctx, { startsOn: asOf, endsOn: lastOn });
  const locale = readSettings(ctx.db).locale ?? systemLocale;
  const planned = readPlanned(ctx);
  const loads = new Map(loadByDate(planned).map(({ on, milliDays }) => [on, milliDays]));
  const ofClient = Map.groupBy(planned, ({ clientId }) => clientId);
  const agreements = readAgreements(ctx);
  return new Map(
    standings.map((standing) => {
      const terms = agreements.get(standing.clientId) ?? [];
      const all = [
        ...unconfirmedWarning(ofClient.get(standing.clientId) ?? [], asOf),
        ...warningsOfPeriod(standing, asOf, calendar, loads),
        ...endingWarnings(terms, noticeOf(terms), asOf),
      ];
      const rows = all.map((warning) => toRow(warning, locale));
      return [standing.clientId, rows] as const;
    }),
  );
}

// A closed period is accounted for, whatever was left of it.
function warningsOfPeriod(
  standing: Standing,
  asOf: PlainDate,
  calendar: WorkingCalendar,
  loads: ReadonlyMap<PlainDate, number>,
): RetainerWarning[] {
  const { period, startsOn, endsOn, isLocked, planned, forecastClosing } = standing;
  if (period === null || startsOn === null || endsOn === null || isLocked) return [];
  const workingDaysLeft = unplannedDays({ startsOn: asOf, endsOn }, calendar, loads);
  const forecast = { planned, closing: forecastClosing };
  return periodWarnings({ ...standing, period, startsOn, endsOn, forecast }, workingDaysLeft, asOf);
}

function noticeOf(terms: readonly { startsOn: PlainDate; noticeDays: number | null }[]): number | null {
  return terms.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1)).at(-1)?.noticeDays ?? null;
}

function toRow(warning: RetainerWarning, locale: string): RetainerWarningRow {
  const sentence = warningSentence(warning, locale);
  return warning.code === 'unconfirmed'
    ? { ...warning, dates: [...warning.dates], sentence }
    : { ...warning, sentence };
}

function readPlanned({ db }: WorkspaceContext) {
  const { clientId, dayId: id, onDate: on, kind, milliDays } = clientIndexDays;
  return db
    .select({ clientId, id, on, milliDays })
    .from(clientIndexDays)
    .innerJoin(clients, and(eq(clients.id, clientId), isNull(clients.archivedAt)))
    .where(eq(kind, 'planned'))
    .orderBy(asc(on), asc(id))
    .all();
}

function readAgreements({ db }: WorkspaceContext) {
  const { clientId, retainer } = clientIndex;
  const rows = db.select({ clientId, retainer }).from(clientIndex).all();
  return new Map(rows.map((row) => [row.clientId, row.retainer.terms]));
}
