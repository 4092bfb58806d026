/** What a client day served, in words. */
import type { ServedPurpose } from '#shared/domain/statement/model.ts';
import type { PurposeKind } from '#shared/domain/value-statement.ts';
import type { Words } from './words.ts';

const kindWords: Record<PurposeKind, string> = {
  initiative: 'Initiative',
  decision: 'Decision',
  session: 'Session',
  handoff: 'Hand-off',
};

/** `Initiative: Launch pricing`; a session goes by its kind and date. */
export function servedWords({ kind, title, on }: ServedPurpose, words: Words): string {
  return on === null ? `${kindWords[kind]}: ${title}` : `${title}, ${words.date(on)}`;
}

/** The kind alone, for a column of its own. */
export function purposeKindWords(kind: PurposeKind): string {
  return kindWords[kind];
}
