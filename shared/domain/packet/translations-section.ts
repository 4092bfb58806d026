/** What the strategy was turned into, as a packet freezes it. A part of the model (model.ts), whose conventions hold here too. */
import type { PlainDate } from '../dates.ts';
import type { TranslationKind, TranslationState } from '../vocabulary.ts';

/** Every translation in the order in which it was added, and what was turned into nothing. */
export interface TranslationsSection {
  readonly kind: 'translations';
  readonly translations: readonly PacketTranslation[];
  readonly gaps: readonly {
    readonly id: string;
    readonly of: 'objective' | 'initiative';
    readonly title: string;
  }[];
}

export interface PacketTranslation {
  readonly id: string;
  /** What it was turned into. */
  readonly title: string;
  readonly translationKind: TranslationKind;
  /** The objective or initiative that was turned into it. */
  readonly source: string;
  readonly owner: string | null;
  readonly functionName: string | null;
  readonly on: PlainDate | null;
  readonly state: TranslationState;
}
