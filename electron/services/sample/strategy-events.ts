/** What a story's strategy was turned into, and the planning cycles before the app was used. */
import { eq } from 'drizzle-orm';
import { initiatives, objectives } from '#db/schema/client/strategy.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { ClientContext } from '../context.ts';
import * as diagnosis from '../diagnosis.ts';
import { found } from '../find.ts';
import * as translations from '../translations.ts';
import { functionId, idOf, personId, type SampleEvent, workday } from './sample-event.ts';
import type { PastCycleStory, StrategyStory, TranslationStory } from './story.ts';

/**
 * @param begins the day on which past plans are recorded, when the work with the client begins
 * @param year the year in which the running planning cycle begins
 */
export function strategyEvents(
  { translations: stories, past }: StrategyStory,
  { begins, year, asOf }: { begins: PlainDate; year: number; asOf: PlainDate },
): SampleEvent[] {
  return [
    { on: begins, run: (ctx) => recordPast(ctx, past, year) },
    ...stories.map((story) => ({
      on: workday(asOf, story.on),
      run: (ctx: ClientContext) => translate(ctx, story, workday(asOf, story.from ?? story.on)),
    })),
  ];
}

function recordPast(ctx: ClientContext, past: readonly PastCycleStory[], year: number): void {
  if (past.length === 0) return;
  const rows = past.flatMap(({ yearsAgo, objectives: ofCycle }) =>
    ofCycle.map(([title, planned, achieved, cause = '', isCarriedForward = false]) => {
      return { cycle: `${year - yearsAgo}`, title, planned, achieved, cause, isCarriedForward };
    }),
  );
  diagnosis.put(ctx, { ...idOf(ctx), objectives: rows });
}

function translate(ctx: ClientContext, story: TranslationStory, onDate: PlainDate): void {
  const { what, kind, state, owner, function: area } = story;
  translations.add(ctx, {
    ...{ ...idOf(ctx), what, kind, state, onDate },
    ownerId: owner === undefined ? undefined : personId(ctx, owner),
    functionId: area === undefined ? undefined : functionId(ctx, area),
    ...sourceOf(ctx, story),
  });
}

function sourceOf({ db }: ClientContext, { objective, initiative }: TranslationStory) {
  if (initiative === undefined) {
    const row = db
      .select()
      .from(objectives)
      .where(eq(objectives.title, objective ?? ''))
      .get();
    return { objectiveId: found(row, 'objective').id };
  }
  const row = db.select().from(initiatives).where(eq(initiatives.title, initiative)).get();
  return { initiativeId: found(row, 'initiative').id };
}
