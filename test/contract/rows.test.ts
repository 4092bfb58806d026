import { getTableColumns, type Table } from 'drizzle-orm';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { charterEntries, coordinationHours, escalations } from '#db/schema/client/accountability.ts';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import { metricPlans, metricReadings, metrics } from '#db/schema/client/dashboard.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { pastObjectives } from '#db/schema/client/diagnosis.ts';
import { allocations, handoffs, operationalPeaks } from '#db/schema/client/handoffs.ts';
import { allowedNames } from '#db/schema/client/leaks.ts';
import { commands } from '#db/schema/client/log.ts';
import { functions, people } from '#db/schema/client/organisation.ts';
import { packets } from '#db/schema/client/packets.ts';
import { profile } from '#db/schema/client/profile.ts';
import {
  adjustments,
  agreements,
  clientDays,
  dayPlans,
  expenses,
  pauses,
  periodClosings,
} from '#db/schema/client/retainer.ts';
import { series } from '#db/schema/client/series.ts';
import { actions, sessions } from '#db/schema/client/sessions.ts';
import { statements } from '#db/schema/client/statements.ts';
import {
  initiatives,
  objectives,
  planningCycles,
  statusUpdates,
  translations,
} from '#db/schema/client/strategy.ts';
import { loggedTables } from '#db/schema/client/tables.ts';
import { savedViews } from '#db/schema/client/views.ts';
import { charterEntryRow, coordinationHoursRow, escalationRow } from '#shared/contract/accountability.ts';
import { seriesRow } from '#shared/contract/cadence.ts';
import { clientProfile } from '#shared/contract/clients.ts';
import { metricPlanRow, metricReadingRow, metricRow } from '#shared/contract/dashboard.ts';
import { decisionRow } from '#shared/contract/decisions.ts';
import { pastObjectiveRow } from '#shared/contract/diagnosis.ts';
import { allocationRow, handoffRow, operationalPeakRow } from '#shared/contract/handoffs.ts';
import { commandRow } from '#shared/contract/history.ts';
import { initiativeRow, slipRow, statusUpdateRow } from '#shared/contract/initiatives.ts';
import { allowedNameRow } from '#shared/contract/leaks.ts';
import { milestoneRow } from '#shared/contract/milestones.ts';
import { functionRow, personRow } from '#shared/contract/organisation.ts';
import { savedViewRow } from '#shared/contract/overview.ts';
import { packetRow } from '#shared/contract/packets.ts';
import {
  adjustmentRow,
  agreementRow,
  clientDayRow,
  dayPlanRow,
  expenseRow,
  pauseRow,
  periodClosingRow,
} from '#shared/contract/retainer.ts';
import { actionRow, sessionRow } from '#shared/contract/sessions.ts';
import { statementRow } from '#shared/contract/statements.ts';
import { cycleRow, objectiveRow, translationRow } from '#shared/contract/strategy.ts';

type Pair = readonly [table: Table, row: z.ZodObject, kept?: readonly string[]];

/** A table, its row in the contract, and the columns that never leave the file. */
const pairs: Record<string, Pair> = {
  profile: [profile, clientProfile],
  functions: [functions, functionRow],
  people: [people, personRow],
  planningCycles: [planningCycles, cycleRow],
  objectives: [objectives, objectiveRow],
  initiatives: [initiatives, initiativeRow],
  statusUpdates: [statusUpdates, statusUpdateRow],
  milestones: [milestones, milestoneRow],
  slips: [slips, slipRow],
  agreements: [agreements, agreementRow],
  pauses: [pauses, pauseRow],
  adjustments: [adjustments, adjustmentRow],
  clientDays: [clientDays, clientDayRow],
  periodClosings: [periodClosings, periodClosingRow],
  dayPlans: [dayPlans, dayPlanRow],
  expenses: [expenses, expenseRow],
  statements: [statements, statementRow, ['content']],
  sessions: [sessions, sessionRow],
  actions: [actions, actionRow],
  packets: [packets, packetRow, ['content']],
  savedViews: [savedViews, savedViewRow],
  allowedNames: [allowedNames, allowedNameRow],
  translations: [translations, translationRow],
  metrics: [metrics, metricRow],
  metricPlans: [metricPlans, metricPlanRow],
  metricReadings: [metricReadings, metricReadingRow],
  series: [series, seriesRow],
  decisions: [decisions, decisionRow],
  handoffs: [handoffs, handoffRow],
  operationalPeaks: [operationalPeaks, operationalPeakRow],
  allocations: [allocations, allocationRow],
  escalations: [escalations, escalationRow],
  charterEntries: [charterEntries, charterEntryRow],
  coordinationHours: [coordinationHours, coordinationHoursRow],
  pastObjectives: [pastObjectives, pastObjectiveRow],
  commands: [commands, commandRow, ['seq', 'targetId']],
};

describe.each(Object.entries(pairs))('the contract’s row of %s', (_, [table, row, kept = []]) => {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => !kept.includes(name));

  it('has the table’s columns, no more and no fewer', () => {
    expect(Object.keys(row.shape).toSorted()).toEqual(columns.map(([name]) => name).toSorted());
  });

  it.each(columns)('may be without a value in %s where the table may be', (name, column) => {
    expect(row.shape[name]?.safeParse(null).success).toBe(!column.notNull);
  });

  it.each(columns.filter(([, column]) => column.enumValues))('takes the same words in %s', (name, column) => {
    for (const word of column.enumValues ?? []) expect(row.shape[name]?.safeParse(word).success).toBe(true);
    expect(row.shape[name]?.safeParse('another word').success).toBe(false);
  });
});

it('every table that is shown as it is has a row in the contract', () => {
  const composed = [
    ...['importedRows', 'sessionPeople', 'agendaItems', 'packetDocuments'],
    ...['dayPlanExceptions', 'dayPurposes', 'latePurposes', 'statementDocuments'],
    ...['metricPlanPoints', 'seriesExceptions', 'agendaTemplates', 'objectiveReviews'],
  ];
  const expected = Object.keys(loggedTables).filter((name) => !composed.includes(name));
  expect(Object.keys(pairs)).toEqual(expect.arrayContaining(expected));
});

it('the types agree as well', () => {
  expectTypeOf<z.infer<typeof clientProfile>>().toEqualTypeOf<typeof profile.$inferSelect>();
  expectTypeOf<z.infer<typeof functionRow>>().toEqualTypeOf<typeof functions.$inferSelect>();
  expectTypeOf<z.infer<typeof personRow>>().toEqualTypeOf<typeof people.$inferSelect>();
  expectTypeOf<z.infer<typeof cycleRow>>().toEqualTypeOf<typeof planningCycles.$inferSelect>();
  expectTypeOf<z.infer<typeof objectiveRow>>().toEqualTypeOf<typeof objectives.$inferSelect>();
  expectTypeOf<z.infer<typeof initiativeRow>>().toEqualTypeOf<typeof initiatives.$inferSelect>();
  expectTypeOf<z.infer<typeof statusUpdateRow>>().toEqualTypeOf<typeof statusUpdates.$inferSelect>();
  expectTypeOf<z.infer<typeof milestoneRow>>().toEqualTypeOf<typeof milestones.$inferSelect>();
  expectTypeOf<z.infer<typeof slipRow>>().toEqualTypeOf<typeof slips.$inferSelect>();
  expectTypeOf<z.infer<typeof agreementRow>>().toEqualTypeOf<typeof agreements.$inferSelect>();
  expectTypeOf<z.infer<typeof pauseRow>>().toEqualTypeOf<typeof pauses.$inferSelect>();
  expectTypeOf<z.infer<typeof adjustmentRow>>().toEqualTypeOf<typeof adjustments.$inferSelect>();
  expectTypeOf<z.infer<typeof clientDayRow>>().toEqualTypeOf<typeof clientDays.$inferSelect>();
  expectTypeOf<z.infer<typeof periodClosingRow>>().toEqualTypeOf<typeof periodClosings.$inferSelect>();
  expectTypeOf<z.infer<typeof dayPlanRow>>().toEqualTypeOf<typeof dayPlans.$inferSelect>();
  expectTypeOf<z.infer<typeof expenseRow>>().toEqualTypeOf<typeof expenses.$inferSelect>();
  expectTypeOf<z.infer<typeof statementRow>>().toEqualTypeOf<
    Omit<typeof statements.$inferSelect, 'content'>
  >();
  expectTypeOf<z.infer<typeof sessionRow>>().toEqualTypeOf<typeof sessions.$inferSelect>();
  expectTypeOf<z.infer<typeof actionRow>>().toEqualTypeOf<typeof actions.$inferSelect>();
  expectTypeOf<z.infer<typeof packetRow>>().toEqualTypeOf<Omit<typeof packets.$inferSelect, 'content'>>();
  expectTypeOf<z.infer<typeof savedViewRow>>().toEqualTypeOf<typeof savedViews.$inferSelect>();
  expectTypeOf<z.infer<typeof allowedNameRow>>().toEqualTypeOf<typeof allowedNames.$inferSelect>();
  expectTypeOf<z.infer<typeof translationRow>>().toEqualTypeOf<typeof translations.$inferSelect>();
  expectTypeOf<z.infer<typeof metricRow>>().toEqualTypeOf<typeof metrics.$inferSelect>();
  expectTypeOf<z.infer<typeof metricPlanRow>>().toEqualTypeOf<typeof metricPlans.$inferSelect>();
  expectTypeOf<z.infer<typeof metricReadingRow>>().toEqualTypeOf<typeof metricReadings.$inferSelect>();
  expectTypeOf<z.infer<typeof seriesRow>>().toEqualTypeOf<typeof series.$inferSelect>();
  expectTypeOf<z.infer<typeof decisionRow>>().toEqualTypeOf<typeof decisions.$inferSelect>();
  expectTypeOf<z.infer<typeof handoffRow>>().toEqualTypeOf<typeof handoffs.$inferSelect>();
  expectTypeOf<z.infer<typeof operationalPeakRow>>().toEqualTypeOf<typeof operationalPeaks.$inferSelect>();
  expectTypeOf<z.infer<typeof allocationRow>>().toEqualTypeOf<typeof allocations.$inferSelect>();
  expectTypeOf<z.infer<typeof escalationRow>>().toEqualTypeOf<typeof escalations.$inferSelect>();
  expectTypeOf<z.infer<typeof charterEntryRow>>().toEqualTypeOf<typeof charterEntries.$inferSelect>();
  expectTypeOf<z.infer<typeof coordinationHoursRow>>().toEqualTypeOf<typeof coordinationHours.$inferSelect>();
  expectTypeOf<z.infer<typeof pastObjectiveRow>>().toEqualTypeOf<typeof pastObjectives.$inferSelect>();
  expectTypeOf<z.infer<typeof commandRow>>().toEqualTypeOf<
    Omit<typeof commands.$inferSelect, 'seq' | 'targetId'>
  >();
});
