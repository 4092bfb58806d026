/** Deciders and runways in words. */
import type { RunwayItem } from '#shared/contract/decisions.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import type { Register } from './use-decisions.ts';

type Named = Pick<Register, 'people' | 'functions'>;
type Decider = Pick<RunwayItem, 'decider' | 'deciderFunctionId' | 'deciderPersonId'>;

/** Who decides; nothing where nobody is named, or the one who was is gone. */
export function deciderWords(row: Decider, { people, functions }: Named): string | undefined {
  switch (row.decider) {
    case 'ceo':
      return 'CEO';
    case 'leadership':
      return 'Leadership team';
    case 'function':
      return functions.find(({ id }) => id === row.deciderFunctionId)?.name;
    case 'person':
      return people.find(({ id }) => id === row.deciderPersonId)?.name;
    case null:
      return undefined;
  }
}

/** On which session a decision belongs, or why on none. */
export function runwayWords({ state, session }: RunwayItem, hasDecider: boolean, locale: string): string {
  if (session) return `${sessionKindWords[session.kind]}, ${formatDate(session.onDate, locale, 'short')}`;
  switch (state) {
    case 'late':
      return 'Late: decide-by has passed';
    case 'undated':
      return 'Nobody has said by when';
    default:
      return hasDecider ? 'No session before decide-by' : 'Nobody named to decide';
  }
}

/** `1 day`, `12 days`, `4.5 days`. */
export function daysWords(days: number, locale: string): string {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(days)} ${days === 1 ? 'day' : 'days'}`;
}
