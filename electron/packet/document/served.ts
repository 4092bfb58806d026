/** What a client day served, in words. */

import type { ServedPurpose } from '#shared/domain/statement/model.ts';
import { purposeKindWords } from '#shared/domain/value-statement.ts';
import type { Words } from './words.ts';

/** `Initiative: Launch pricing`; a session goes by its kind and date. */
export function servedWords({ kind, title, on }: ServedPurpose, words: Words): string {
  return on === null ? `${purposeKindWords[kind]}: ${title}` : `${title}, ${words.date(on)}`;
}
