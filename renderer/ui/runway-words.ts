/** Where a decision stands on its way to a session, in words. */
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { type SessionKind, sessionKindWords } from '#shared/domain/vocabulary.ts';

/** An open decision's place; `no_decider` where nobody is named to make it, `undated` where nobody said by when. */
export type RunwayPlace =
  | { readonly state: 'placed'; readonly session: { readonly kind: SessionKind; readonly onDate: PlainDate } }
  | { readonly state: keyof typeof unplacedWords };

const unplacedWords = {
  late: 'Late: decide-by has passed',
  no_session: 'No session before decide-by',
  no_decider: 'Nobody named to decide',
  undated: 'Nobody has said by when',
} as const;

/** On which session a decision belongs, or why on none. */
export function runwayWords(place: RunwayPlace, locale: string): string {
  if (place.state !== 'placed') return unplacedWords[place.state];
  const { kind, onDate } = place.session;
  return `${sessionKindWords[kind]}, ${formatDate(onDate, locale, 'short')}`;
}
