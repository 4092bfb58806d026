/** Deciders, and how long they take, in words. */
import type { RunwayItem } from '#shared/contract/decisions.ts';
import { deciderInWords } from '#shared/domain/decider-words.ts';
import type { Register } from './use-decisions.ts';

type Named = Pick<Register, 'people' | 'functions'>;
type Decider = Pick<RunwayItem, 'decider' | 'deciderFunctionId' | 'deciderPersonId'>;

/** Who decides; nothing where nobody is named, or the one who was is gone. */
export function deciderWords(row: Decider, { people, functions }: Named): string | undefined {
  const words = deciderInWords(row.decider, {
    function: () => functions.find(({ id }) => id === row.deciderFunctionId)?.name,
    person: () => people.find(({ id }) => id === row.deciderPersonId)?.name,
  });
  return words ?? undefined;
}

/** `1 day`, `12 days`, `4.5 days`. */
export function daysWords(days: number, locale: string): string {
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(days)} ${days === 1 ? 'day' : 'days'}`;
}
