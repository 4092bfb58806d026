import { getTableColumns, type Table } from 'drizzle-orm';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import { allowedNames } from '#db/schema/client/leaks.ts';
import { commands } from '#db/schema/client/log.ts';
import { functions, people } from '#db/schema/client/organisation.ts';
import { packets } from '#db/schema/client/packets.ts';
import { profile } from '#db/schema/client/profile.ts';
import { adjustments, agreements, clientDays, pauses, periodClosings } from '#db/schema/client/retainer.ts';
import { actions, sessions } from '#db/schema/client/sessions.ts';
import { initiatives, objectives, planningCycles, statusUpdates } from '#db/schema/client/strategy.ts';
import { loggedTables } from '#db/schema/client/tables.ts';
import { savedViews } from '#db/schema/client/views.ts';
import { clientProfile } from '#shared/contract/clients.ts';
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
  pauseRow,
  periodClosingRow,
} from '#shared/contract/retainer.ts';
import { actionRow, sessionRow } from '#shared/contract/sessions.ts';
import { cycleRow, objectiveRow } from '#shared/contract/strategy.ts';

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
  sessions: [sessions, sessionRow],
  actions: [actions, actionRow],
  packets: [packets, packetRow, ['content']],
  savedViews: [savedViews, savedViewRow],
  allowedNames: [allowedNames, allowedNameRow],
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
  const composed = ['importedRows', 'sessionPeople', 'agendaItems', 'packetDocuments'];
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
  expectTypeOf<z.infer<typeof sessionRow>>().toEqualTypeOf<typeof sessions.$inferSelect>();
  expectTypeOf<z.infer<typeof actionRow>>().toEqualTypeOf<typeof actions.$inferSelect>();
  expectTypeOf<z.infer<typeof packetRow>>().toEqualTypeOf<Omit<typeof packets.$inferSelect, 'content'>>();
  expectTypeOf<z.infer<typeof savedViewRow>>().toEqualTypeOf<typeof savedViews.$inferSelect>();
  expectTypeOf<z.infer<typeof allowedNameRow>>().toEqualTypeOf<typeof allowedNames.$inferSelect>();
  expectTypeOf<z.infer<typeof commandRow>>().toEqualTypeOf<
    Omit<typeof commands.$inferSelect, 'seq' | 'targetId'>
  >();
});
