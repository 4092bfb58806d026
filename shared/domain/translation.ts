/**
 * Strategic translation: what each objective and initiative was turned into in daily business, and where it was not.
 * (Source: objectives and cycles: one that was turned into nothing is a gap.)
 */
import { isOpen } from './registry.ts';
import type { InitiativeStatus, TranslationKind, TranslationState } from './vocabulary.ts';

/** One operational decision, resource allocation or process change, of an objective or of an initiative. */
export type Translation = {
  readonly kind: TranslationKind;
  readonly state: TranslationState;
  readonly objectiveId: string | null;
  readonly initiativeId: string | null;
};

export type TranslatedInitiative = {
  readonly id: string;
  readonly status: InitiativeStatus;
  readonly objectiveId: string | null;
};

/**
 * The objectives and open initiatives that were turned into nothing. What was dropped again does not count. An objective
 * is also translated through its initiatives, since that is what they are for; an initiative is not through its objective.
 * @param objectives the active ones: those of the current planning cycle
 */
export function translationGaps<
  Objective extends { readonly id: string },
  Initiative extends TranslatedInitiative,
>(input: {
  readonly objectives: readonly Objective[];
  readonly initiatives: readonly Initiative[];
  readonly translations: readonly Translation[];
}): { readonly objectives: Objective[]; readonly initiatives: Initiative[] } {
  const standing = input.translations.filter(({ state }) => state !== 'dropped');
  const initiatives = new Set(standing.map(({ initiativeId }) => initiativeId));
  const objectives = new Set([
    ...standing.map(({ objectiveId }) => objectiveId),
    ...input.initiatives.filter(({ id }) => initiatives.has(id)).map(({ objectiveId }) => objectiveId),
  ]);
  return {
    objectives: input.objectives.filter(({ id }) => !objectives.has(id)),
    initiatives: input.initiatives.filter(({ id, status }) => isOpen(status) && !initiatives.has(id)),
  };
}
