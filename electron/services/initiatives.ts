/** The initiative registry: edits, status updates, and the dates that slip. (Rules: product, Registry.) */
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { columnText } from '#db/queries/columns.ts';
import { preparedOnce } from '#db/queries/prepared.ts';
import { slips } from '#db/schema/client/calendar.ts';
import { initiatives, statusUpdates } from '#db/schema/client/strategy.ts';
import type { InitiativeChange, InitiativeRow } from '#shared/contract/initiatives.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { isOpen } from '#shared/domain/registry.ts';
import { statusWords } from '#shared/domain/vocabulary.ts';
import type { ClientContext, RowContext } from './context.ts';
import { found, given } from './find.ts';
import { refuseDayToCome } from './refuse.ts';
import { recordSlip } from './slips.ts';

type Part = 'initiatives';

/** All initiatives in the order they were made, by column. */
export function list(ctx: ClientContext, input: Inputs[Part]['list']): Outputs[Part]['list'] {
  return { columns: columnText(ctx.db, initiatives, input.columns, asc(initiatives.id)) };
}

/** One initiative with its status updates and slips, newest first. */
export function get(ctx: ClientContext, input: Inputs[Part]['get']): Outputs[Part]['get'] {
  const { initiativeId } = input;
  return {
    initiative: one(ctx, initiativeId),
    updates: ctx.db
      .select()
      .from(statusUpdates)
      .where(eq(statusUpdates.initiativeId, initiativeId))
      .orderBy(desc(statusUpdates.updatedOn), desc(statusUpdates.id))
      .all(),
    slips: ctx.db
      .select()
      .from(slips)
      .where(eq(slips.initiativeId, initiativeId))
      .orderBy(desc(slips.slippedOn), desc(slips.id))
      .all(),
  };
}

/** Adds an initiative; a status given with it is its first status update. */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('initiatives.add', () => {
    const { clientId: _, status, statusNote, ...fields } = given(input);
    const row = insert(ctx, fields);
    const output = status ? setStatus(ctx, row, status, statusNote ?? '', ctx.today()) : row;
    return { sentence: `Added initiative “${row.title}”`, output };
  });
}

/** Changes cells of any number of initiatives at once. */
export function edit(ctx: ClientContext, input: Inputs[Part]['edit']): Outputs[Part]['edit'] {
  return ctx.write('initiatives.edit', () => {
    const when = {
      // Read only where something is dated by it.
      get on() {
        return input.on ?? ctx.today();
      },
      reason: input.reason ?? 'Changed in the registry',
    };
    const output = input.edits.map(({ initiativeId, change }) =>
      applyChange(ctx, one(ctx, initiativeId), change, when),
    );
    return {
      sentence: editSentence(
        output,
        input.edits.map(({ change }) => change),
      ),
      output,
    };
  });
}

/** Records a status update: kept for ever with its date and note. @throws Refusal INVALID_INPUT for a day to come */
export function updateStatus(
  ctx: ClientContext,
  input: Inputs[Part]['updateStatus'],
): Outputs[Part]['updateStatus'] {
  return ctx.write('initiatives.updateStatus', () => {
    const before = one(ctx, input.initiativeId);
    if (input.on !== undefined) refuseDayToCome(input.on, ctx.today());
    const output = setStatus(ctx, before, input.status, input.note ?? '', input.on ?? ctx.today());
    return { sentence: `Updated “${output.title}”: ${statusWords[input.status].toLowerCase()}`, output };
  });
}

/** Removes initiatives with their milestones, updates and slips; undo brings all of it back. */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('initiatives.remove', () => {
    const gone = ctx.db
      .delete(initiatives)
      .where(inArray(initiatives.id, input.initiativeIds))
      .returning()
      .all();
    const [first] = gone;
    const sentence =
      gone.length === 1 && first
        ? `Removed initiative “${first.title}”`
        : `Removed ${gone.length} initiatives`;
    return { sentence, output: { ids: gone.map(({ id }) => id) } };
  });
}

type NewInitiative = Pick<InitiativeRow, 'title'> &
  Partial<Omit<InitiativeRow, 'id' | 'title' | 'status' | 'createdAt'>>;

/** Inserts an initiative without a status update. Call inside a write. */
export function insert(ctx: RowContext, fields: NewInitiative): InitiativeRow {
  return ctx.db
    .insert(initiatives)
    .values({
      note: '',
      originalTargetOn: fields.targetOn ?? null,
      ...fields,
      id: ctx.newId(),
      status: 'not_started',
      lastUpdateNote: '',
      createdAt: ctx.now(),
    })
    .returning()
    .get();
}

/** Applies one edit: a moved target date becomes a slip, a status a status update. Call inside a write. */
export function applyChange(
  ctx: ClientContext,
  before: InitiativeRow,
  change: InitiativeChange,
  when: { on: PlainDate; reason: string },
): InitiativeRow {
  const { status, statusNote, ...fields } = given(change);
  let row = before;
  if (Object.keys(fields).length > 0) {
    const originalTargetOn = before.originalTargetOn ?? fields.targetOn ?? null;
    row = setColumns(ctx, before.id, { ...fields, originalTargetOn });
    if (row.targetOn !== before.targetOn) {
      recordSlip(ctx, { of: { initiativeId: row.id }, from: before.targetOn, to: row.targetOn, ...when });
    }
  }
  if (status === undefined && statusNote === undefined) return row;
  return setStatus(ctx, row, status ?? row.status, statusNote ?? '', when.on);
}

/** Inserts a status update and, when it is the newest, makes it the initiative's own. Call inside a write. */
export function setStatus(
  ctx: RowContext,
  row: InitiativeRow,
  status: InitiativeRow['status'],
  note: string,
  updatedOn: PlainDate,
): InitiativeRow {
  const update = { id: ctx.newId(), initiativeId: row.id, status, note, updatedOn, createdAt: ctx.now() };
  ctx.db.insert(statusUpdates).values(update).run();
  if (row.lastUpdateOn !== null && row.lastUpdateOn > updatedOn) return row;
  return setColumns(ctx, row.id, statusColumns(status, note, updatedOn));
}

/** What the newest status update says of its initiative: a status that is not open closes it. */
export function statusColumns(status: InitiativeRow['status'], note: string, updatedOn: PlainDate) {
  return {
    status,
    lastUpdateOn: updatedOn,
    lastUpdateNote: note,
    closedOn: isOpen(status) ? null : updatedOn,
  };
}

/** One initiative's row. @throws Refusal NOT_FOUND */
export function one(ctx: RowContext, id: string): InitiativeRow {
  return found(readOne(ctx.db).get({ id }), 'initiative', id);
}

const readOne = preparedOnce((db) =>
  db
    .select()
    .from(initiatives)
    .where(eq(initiatives.id, sql.placeholder('id')))
    .prepare(),
);

const changeOne = preparedOnce((db, columns) =>
  db
    .update(initiatives)
    .set(Object.fromEntries(columns.map((column) => [column, sql.placeholder(column)])))
    .where(eq(initiatives.id, sql.placeholder('id')))
    .returning()
    .prepare(),
);

function setColumns(ctx: RowContext, id: string, columns: Partial<InitiativeRow>): InitiativeRow {
  return changeOne(ctx.db, Object.keys(columns)).get({ ...columns, id });
}

function editSentence(rows: readonly InitiativeRow[], changes: readonly InitiativeChange[]): string {
  const [row] = rows;
  if (rows.length !== 1 || !row) return `Changed ${rows.length} initiatives`;
  const status = changes[0]?.status;
  return status ? `Updated “${row.title}”: ${statusWords[status].toLowerCase()}` : `Changed “${row.title}”`;
}
