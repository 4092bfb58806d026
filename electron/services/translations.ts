/** Strategic translation: what objectives and initiatives were turned into. (Rules: shared/domain/translation.ts.) */
import { asc, eq } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { initiatives, objectives, translations } from '#db/schema/client/strategy.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { TranslationRow } from '#shared/contract/strategy.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { translationGaps } from '#shared/domain/translation.ts';
import type { ClientContext } from './context.ts';
import { found, given } from './find.ts';
import { readRunningObjectives } from './running-objectives.ts';

type Part = 'translations';

/** Every translation, and what was turned into nothing. */
export function list(ctx: ClientContext, input: Inputs[Part]['list']): Outputs[Part]['list'] {
  const { translations: rows, gaps } = readTranslations(ctx.db, input.asOf ?? ctx.today());
  return {
    translations: rows,
    gaps: {
      objectiveIds: gaps.objectives.map(({ id }) => id),
      initiativeIds: gaps.initiatives.map(({ id }) => id),
    },
  };
}

/** Translations in the order they were added, with the gaps on `asOf`. */
export function readTranslations(db: ClientDb, asOf: PlainDate) {
  const rows = db
    .select()
    .from(translations)
    .orderBy(asc(translations.createdAt), asc(translations.id))
    .all();
  const gaps = translationGaps({
    objectives: readRunningObjectives(db, asOf),
    initiatives: db.select().from(initiatives).orderBy(asc(initiatives.createdAt), asc(initiatives.id)).all(),
    translations: rows,
  });
  return { translations: rows, gaps };
}

/** Records what an objective or an initiative was turned into. @throws Refusal INVALID_INPUT unless it names one of the two */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('translations.add', () => {
    const { clientId: _, ...fields } = given(input);
    const row: TranslationRow = {
      ...{ objectiveId: null, initiativeId: null, ownerId: null, functionId: null, onDate: null },
      ...fields,
      state: fields.state ?? 'planned',
      id: ctx.newId(),
      createdAt: ctx.now(),
    };
    const source = sourceOf(ctx, row);
    const output = ctx.db.insert(translations).values(row).returning().get();
    return { sentence: `Turned “${source}” into “${output.what}”`, output };
  });
}

/** Changes what an objective or an initiative was turned into. @throws Refusal NOT_FOUND */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('translations.update', () => {
    const row = { ...one(ctx, input.translationId), ...given(input.change) };
    const output = ctx.db.update(translations).set(row).where(eq(translations.id, row.id)).returning().get();
    return { sentence: `Changed “${output.what}”, of “${sourceOf(ctx, output)}”`, output };
  });
}

/** Removes it. @throws Refusal NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('translations.remove', () => {
    const gone = one(ctx, input.translationId);
    ctx.db.delete(translations).where(eq(translations.id, gone.id)).run();
    return { sentence: `Removed “${gone.what}”, of “${sourceOf(ctx, gone)}”`, output: { ids: [gone.id] } };
  });
}

function one(ctx: ClientContext, id: string): TranslationRow {
  return found(ctx.db.select().from(translations).where(eq(translations.id, id)).get(), 'translation', id);
}

/** The title of what was translated. */
function sourceOf(ctx: ClientContext, { objectiveId, initiativeId }: TranslationRow): string {
  if (objectiveId !== null && initiativeId === null) {
    const row = ctx.db.select().from(objectives).where(eq(objectives.id, objectiveId)).get();
    return found(row, 'objective', objectiveId).title;
  }
  if (initiativeId !== null && objectiveId === null) {
    const row = ctx.db.select().from(initiatives).where(eq(initiatives.id, initiativeId)).get();
    return found(row, 'initiative', initiativeId).title;
  }
  throw new Refusal(
    'INVALID_INPUT',
    'A translation is of one objective or of one initiative. Name one of them.',
    {
      issues: [{ field: 'objectiveId', problem: 'must be given, unless an initiative is, and not with one' }],
    },
  );
}
