/** Sessions with their people and agenda. Rows of both are touched only where they differ, so undo stays small. */
import { asc, eq, inArray, isNull } from 'drizzle-orm';
import { objectiveReviews } from '#db/schema/client/cadence.ts';
import { agendaItems, sessionPeople, sessions } from '#db/schema/client/sessions.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Session, SessionRow } from '#shared/contract/sessions.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { goesOnWith } from '#shared/domain/agenda.ts';
import { usualPresence } from '#shared/domain/cadence.ts';
import { daysIn } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { agendaRows, carryOver, putAgenda, startAgenda } from './agendas.ts';
import { putException, storedFor, withDate } from './cadence.ts';
import type { ClientContext } from './context.ts';
import { found, given } from './find.ts';
import { setMinutes } from './minutes.ts';
import { leadersOf, readPlanned } from './planned-sessions.ts';
import { putReviews, readReviewGaps, reviewRows } from './review-gaps.ts';

type Part = 'sessions';

/** The longest stretch that is looked at in one go. */
const mostDays = 1100;

/** Every session by its date, with people, agenda and the objectives it reviewed. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  const { db } = ctx;
  const rows = db.select().from(sessions).orderBy(asc(sessions.onDate), asc(sessions.id)).all();
  const people = Map.groupBy(db.select().from(sessionPeople).orderBy(asc(sessionPeople.id)).all(), ofSession);
  const items = Map.groupBy(
    db.select().from(agendaItems).orderBy(asc(agendaItems.position)).all(),
    ofSession,
  );
  const reviews = Map.groupBy(db.select().from(objectiveReviews).all(), ofSession);
  return rows.map((row) =>
    assemble(row, people.get(row.id) ?? [], items.get(row.id) ?? [], reviews.get(row.id) ?? []),
  );
}

/** Adds a session. Presence that is not given follows its kind, an agenda that is not given its template and what was left unfinished. */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('sessions.add', () => {
    const { clientId: _, personIds = [], objectiveIds = [], agenda, ...fields } = given(input);
    const row = insert(ctx, { ...usualPresence(input.kind), ...fields });
    putPeople(ctx, row.id, personIds);
    putReviews(ctx, row.id, objectiveIds);
    if (agenda) putAgenda(ctx, row.id, agenda);
    else startAgenda(ctx, row);
    return { sentence: `Added ${nameOf(row)}`, output: one(ctx, row.id) };
  });
}

/** Makes a session of a date of a series. @throws Refusal NOT_FOUND where the rule has no such date */
export function store(ctx: ClientContext, input: Inputs[Part]['store']): Outputs[Part]['store'] {
  const made = storedFor(ctx, input);
  if (made) return one(ctx, made.id);
  return ctx.write('sessions.store', () => {
    const series = withDate(ctx, input);
    const { id: seriesId, kind, withCeo, withLeadership, functionId, startTime, exceptions } = series;
    const { ruleOn } = input;
    const onDate = exceptions.find(({ on }) => on === ruleOn)?.movedTo ?? ruleOn;
    const row = insert(ctx, { kind, onDate, withCeo, withLeadership, seriesId, ruleOn, startTime });
    putPeople(ctx, row.id, leadersOf(ctx.db, functionId));
    startAgenda(ctx, row);
    return { sentence: `Prepared ${nameOf(row)}`, output: one(ctx, row.id) };
  });
}

/** Changes a session; people, objectives and agenda are replaced as a whole where they are given. */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('sessions.update', () => {
    const before = rowOf(ctx, input.sessionId);
    const { personIds, agenda, objectiveIds, ...fields } = given(input.change);
    const row = { ...before, ...fields };
    ctx.db.update(sessions).set(row).where(eq(sessions.id, row.id)).run();
    if (personIds) putPeople(ctx, row.id, personIds);
    if (objectiveIds) putReviews(ctx, row.id, objectiveIds);
    if (agenda) putAgenda(ctx, row.id, agenda);
    return { sentence: `Changed ${nameOf(row)}`, output: one(ctx, row.id) };
  });
}

/** Removes a session with its agenda; its actions and packets stay, and its date in a series is skipped. */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('sessions.remove', () => {
    const gone = rowOf(ctx, input.sessionId);
    const { seriesId, ruleOn } = gone;
    ctx.db.delete(sessions).where(eq(sessions.id, gone.id)).run();
    if (seriesId !== null && ruleOn !== null) putException(ctx, { seriesId, ruleOn, movedTo: null });
    return { sentence: `Removed ${nameOf(gone)}`, output: { ids: [gone.id] } };
  });
}

/** Stored sessions and untouched dates of series. @throws Refusal INVALID_INPUT for more than three years */
export function between(ctx: ClientContext, input: Inputs[Part]['between']): Outputs[Part]['between'] {
  if (daysIn(input) > mostDays) {
    const problem = `is more than ${mostDays} days after the first day`;
    throw new Refusal('INVALID_INPUT', `The last day ${problem}. Ask for less at a time.`, {
      issues: [{ field: 'endsOn', problem }],
    });
  }
  return readPlanned(ctx.db, input);
}

/** Changes one point of the agenda. @throws Refusal NOT_FOUND */
export function changePoint(
  ctx: ClientContext,
  input: Inputs[Part]['changePoint'],
): Outputs[Part]['changePoint'] {
  return ctx.write('sessions.changePoint', () => {
    const row = rowOf(ctx, input.sessionId);
    const points = agendaRows(ctx.db, row.id);
    const point = found(
      points.find(({ id }) => id === input.pointId),
      'point of this agenda',
      input.pointId,
    );
    const change = given(input.change);
    ctx.db
      .update(agendaItems)
      .set({ ...point, ...change })
      .where(eq(agendaItems.id, point.id))
      .run();
    const verb = change.isDone === undefined ? 'Changed' : change.isDone ? 'Finished' : 'Took up again';
    return { sentence: `${verb} “${point.title}” in ${nameOf(row)}`, output: one(ctx, row.id) };
  });
}

/** Ends a session: what is unfinished goes to the next one of its kind that is stored; any other takes it over when it is made. */
export function hold(ctx: ClientContext, input: Inputs[Part]['hold']): Outputs[Part]['hold'] {
  return ctx.write('sessions.hold', () => {
    const row = rowOf(ctx, input.sessionId);
    const heldAt = row.heldAt ?? ctx.now();
    ctx.db.update(sessions).set({ heldAt }).where(eq(sessions.id, row.id)).run();
    if (input.objectiveIds) putReviews(ctx, row.id, input.objectiveIds);
    const next = nextOf(ctx, row);
    const carried = next ? carryOver(ctx, row, next) : 0;
    const handedOn = carried === 0 ? '' : `; unfinished points went to the next one (${carried})`;
    return { sentence: `Held ${nameOf(row)}${handedOn}`, output: one(ctx, row.id) };
  });
}

/** Takes back that a session was held. */
export function reopen(ctx: ClientContext, input: Inputs[Part]['reopen']): Outputs[Part]['reopen'] {
  return ctx.write('sessions.reopen', () => {
    const row = rowOf(ctx, input.sessionId);
    ctx.db.update(sessions).set({ heldAt: null }).where(eq(sessions.id, row.id)).run();
    return { sentence: `Took up ${nameOf(row)} again`, output: one(ctx, row.id) };
  });
}

/** The minutes as a PDF. @throws Refusal LEAK_STOPPED */
export async function minutes(
  ctx: ClientContext,
  input: Inputs[Part]['minutes'],
): Promise<Outputs[Part]['minutes']> {
  const { fileName, pdf, cleared } = await setMinutes(ctx, one(ctx, input.sessionId));
  return { fileName, pdf: cleared.blob(pdf, 'application/pdf') };
}

/** Saves the minutes where the person chooses. @throws Refusal LEAK_STOPPED */
export async function saveMinutes(
  ctx: ClientContext,
  input: Inputs[Part]['saveMinutes'],
): Promise<Outputs[Part]['saveMinutes']> {
  const { pdf, cleared } = await setMinutes(ctx, one(ctx, input.sessionId));
  return cleared.save(pdf);
}

/** Days since each objective was last reviewed. */
export function reviewGaps(
  ctx: ClientContext,
  input: Inputs[Part]['reviewGaps'],
): Outputs[Part]['reviewGaps'] {
  return readReviewGaps(ctx.db, input.asOf ?? ctx.today());
}

/** One session with its people, agenda and objectives. @throws Refusal NOT_FOUND */
export function one(ctx: ClientContext, id: string): Session {
  return assemble(rowOf(ctx, id), peopleRows(ctx, id), agendaRows(ctx.db, id), reviewRows(ctx.db, id));
}

function rowOf(ctx: ClientContext, id: string): SessionRow {
  return found(ctx.db.select().from(sessions).where(eq(sessions.id, id)).get(), 'session', id);
}

type NewSession = Pick<SessionRow, 'kind' | 'onDate' | 'withCeo' | 'withLeadership'> &
  Partial<Omit<SessionRow, 'id' | 'createdAt' | 'heldAt'>>;

function insert(ctx: ClientContext, fields: NewSession): SessionRow {
  const row = { ask: '', notes: '', privateNotes: '', ...fields, id: ctx.newId(), createdAt: ctx.now() };
  return ctx.db.insert(sessions).values(row).returning().get();
}

function nextOf(ctx: ClientContext, row: SessionRow): SessionRow | undefined {
  const open = ctx.db
    .select()
    .from(sessions)
    .where(isNull(sessions.heldAt))
    .orderBy(asc(sessions.onDate))
    .all();
  return open.find((later) => goesOnWith(later, row));
}

type PersonAt = typeof sessionPeople.$inferSelect;

function assemble(
  row: SessionRow,
  people: readonly PersonAt[],
  items: ReturnType<typeof agendaRows>,
  reviews: ReturnType<typeof reviewRows>,
): Session {
  return {
    ...row,
    personIds: people.map(({ personId }) => personId),
    agenda: items.map(({ sessionId: _, position: __, ...item }) => item),
    objectiveIds: reviews.map(({ objectiveId }) => objectiveId),
  };
}

function putPeople(ctx: ClientContext, sessionId: string, personIds: readonly string[]): void {
  const wanted = new Set(personIds);
  const rows = peopleRows(ctx, sessionId);
  const gone = rows.filter(({ personId }) => !wanted.has(personId)).map(({ id }) => id);
  if (gone.length > 0) ctx.db.delete(sessionPeople).where(inArray(sessionPeople.id, gone)).run();
  for (const { personId } of rows) wanted.delete(personId);
  for (const personId of wanted)
    ctx.db.insert(sessionPeople).values({ id: ctx.newId(), sessionId, personId }).run();
}

function peopleRows(ctx: ClientContext, sessionId: string): PersonAt[] {
  const isHere = eq(sessionPeople.sessionId, sessionId);
  return ctx.db.select().from(sessionPeople).where(isHere).orderBy(asc(sessionPeople.id)).all();
}

function ofSession({ sessionId }: { sessionId: string }): string {
  return sessionId;
}

function nameOf({ kind, onDate }: Pick<SessionRow, 'kind' | 'onDate'>): string {
  return `${sessionKindWords[kind]} of ${onDate}`;
}
