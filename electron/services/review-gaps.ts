/** Which objectives a session reviewed, and how long ago each objective was. */
import { asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { objectiveReviews } from '#db/schema/client/cadence.ts';
import { sessions } from '#db/schema/client/sessions.ts';
import { objectives, planningCycles } from '#db/schema/client/strategy.ts';
import type { ReviewGap } from '#shared/contract/sessions.ts';
import { reviewGaps } from '#shared/domain/cadence.ts';
import { isWithin, type PlainDate } from '#shared/domain/dates.ts';
import type { ClientContext } from './context.ts';

/** Days since each objective of the running cycle, or of none, was reviewed in a held session; the widest gap first. */
export function readReviewGaps(db: ClientDb, asOf: PlainDate): ReviewGap[] {
  const cycles = db.select().from(planningCycles).all();
  const isRunning = (cycleId: string | null) =>
    cycleId === null || cycles.some((cycle) => cycle.id === cycleId && isWithin(asOf, cycle));
  const reviews = Map.groupBy(
    db
      .select({ objectiveId: objectiveReviews.objectiveId, onDate: sessions.onDate })
      .from(objectiveReviews)
      .innerJoin(sessions, eq(sessions.id, objectiveReviews.sessionId))
      .where(isNotNull(sessions.heldAt))
      .all(),
    ({ objectiveId }) => objectiveId,
  );
  const reviewed = db
    .select()
    .from(objectives)
    .orderBy(asc(objectives.position))
    .all()
    .filter(({ cycleId }) => isRunning(cycleId))
    .map(({ id, title }) => ({ id, title, reviewedOn: (reviews.get(id) ?? []).map(({ onDate }) => onDate) }));
  return reviewGaps(reviewed, asOf).map(({ of, lastReviewedOn, days }) => ({
    objectiveId: of.id,
    title: of.title,
    lastReviewedOn,
    days,
  }));
}

/** Makes a session's reviewed objectives these and no others. Call inside a write. */
export function putReviews(ctx: ClientContext, sessionId: string, objectiveIds: readonly string[]): void {
  const wanted = new Set(objectiveIds);
  const rows = reviewRows(ctx.db, sessionId);
  const gone = rows.filter(({ objectiveId }) => !wanted.has(objectiveId)).map(({ id }) => id);
  if (gone.length > 0) ctx.db.delete(objectiveReviews).where(inArray(objectiveReviews.id, gone)).run();
  for (const { objectiveId } of rows) wanted.delete(objectiveId);
  for (const objectiveId of wanted)
    ctx.db.insert(objectiveReviews).values({ id: ctx.newId(), sessionId, objectiveId }).run();
}

/** The objectives that a session reviewed. */
export function reviewRows(db: ClientDb, sessionId: string) {
  const isHere = eq(objectiveReviews.sessionId, sessionId);
  return db.select().from(objectiveReviews).where(isHere).orderBy(asc(objectiveReviews.id)).all();
}
