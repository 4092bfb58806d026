/** A grant, worked out day by day: whose terms each day lies under, and what share of which month or quarter it is. */
import { epochDay } from '#shared/domain/dates.ts';
import type { LedgerInput, LedgerPeriod } from '#shared/domain/ledger.ts';

type Terms = LedgerInput['terms'][number];
type Share = { readonly terms: Terms; readonly months: number; days: number };
type Shares = ReadonlyMap<string, Share>;

const nobody = -1;
/** A multiple of every number of days that a month or quarter has. */
const lengthsTogether = 28n * 29n * 30n * 31n * 90n * 91n * 92n;
/** Months since the year 0 of every day from 1970 to 2099. */
const monthOfDay = Uint16Array.from({ length: 47_482 }, (_, day) => {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
});

/** The law of the prorated grant: the exact sum of the shares of its days, rounded half up once; and so are its parts. */
export function grantProblem(
  rows: readonly LedgerPeriod[],
  { terms, pauses }: LedgerInput,
): (row: LedgerPeriod) => string | undefined | false {
  const begins = epochDay(rows[0]?.startsOn ?? '1970-01-01');
  const inOrder = terms.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const holders = holdersOf(inOrder, pauses, begins, epochDay(rows.at(-1)?.endsOn ?? '1970-01-01'));
  return (row) => {
    const [first, last] = [epochDay(row.startsOn), epochDay(row.endsOn)];
    const shares = sharesOf(first, holders.subarray(first - begins, last - begins + 1), inOrder);
    const increment = terms.find(({ id }) => id === row.termsId)?.incrementMilliDays ?? 0;
    if (BigInt(row.granted) !== grantOf([...shares.values()], BigInt(increment)))
      return 'it is granted other days than the shares of its days come to';
    return !isTold(row, shares) && 'the parts of its grant are other days than those covered';
  };
}

/** The place of the terms that each day lies under: the last that started, until they end, but for paused days. */
function holdersOf(terms: readonly Terms[], pauses: LedgerInput['pauses'], begins: number, ends: number) {
  const holders = new Int8Array(ends - begins + 1).fill(nobody);
  const fill = (holder: number, startsOn: string, endsOn: string | null) => {
    const [from, to] = [
      epochDay(startsOn) - begins,
      endsOn === null ? undefined : epochDay(endsOn) - begins + 1,
    ];
    holders.fill(holder, Math.max(0, from), to === undefined ? undefined : Math.max(0, to));
  };
  for (const [place, { startsOn, endsOn }] of terms.entries()) {
    fill(nobody, startsOn, null);
    fill(place, startsOn, endsOn);
  }
  for (const { startsOn, endsOn } of pauses) fill(nobody, startsOn, endsOn);
  return holders;
}

/** How many days lie under which terms in which of their months or quarters. */
function sharesOf(first: number, holders: Int8Array, inOrder: readonly Terms[]): Shares {
  const shares = new Map<string, Share>();
  for (let day = 0; day < holders.length; ) {
    const [holder, month] = [holders[day], monthOfDay[first + day] ?? 0];
    const start = day;
    while (day < holders.length && holders[day] === holder && monthOfDay[first + day] === month) day += 1;
    const terms = inOrder[holder ?? nobody];
    if (!terms) continue;
    const months = terms.periodLength === 'month' ? month * 10 : Math.floor(month / 3) * 10 + 3;
    const share = shares.get(`${terms.id} ${months}`);
    if (share) share.days += day - start;
    else shares.set(`${terms.id} ${months}`, { terms, months, days: day - start });
  }
  return shares;
}

/** One and the same amount for the whole of a month or quarter is that amount; anything else is rounded to the increment. */
function grantOf(shares: readonly Share[], increment: bigint): bigint {
  const [first] = shares;
  if (!first) return 0n;
  const isOneAmount = shares.every(
    ({ months, terms }) =>
      months === first.months && terms.milliDaysPerPeriod === first.terms.milliDaysPerPeriod,
  );
  const days = shares.reduce((sum, share) => sum + share.days, 0);
  if (isOneAmount && days === daysOf(first)) return BigInt(first.terms.milliDaysPerPeriod);
  const exact = shares.reduce((sum, share) => {
    const amount = BigInt(share.terms.milliDaysPerPeriod * share.days);
    return sum + amount * (lengthsTogether / BigInt(daysOf(share)));
  }, 0n);
  const step = lengthsTogether * increment;
  return ((2n * exact + step) / (2n * step)) * increment;
}

/** The days of the month or quarter that a share is of. */
function daysOf({ months }: Share): number {
  const count = months % 10 === 3 ? 3 : 1;
  const month = count === 3 ? Math.floor(months / 10) * 3 : months / 10;
  return (Date.UTC(0, month + count) - Date.UTC(0, month)) / 86_400_000;
}

function isTold({ lines }: LedgerPeriod, shares: Shares): boolean {
  let parts = 0;
  for (const line of lines) {
    if (line.kind !== 'granted') continue;
    for (const part of line.parts) {
      const share = shares.get(`${part.termsId} ${monthsNamed(part.of)}`);
      if (share?.days !== part.days || daysOf(share) !== part.ofDays) return false;
      parts += 1;
    }
  }
  return parts === shares.size;
}

const named = new Map<string, number>();

/** The number that a month's or quarter's share goes by. */
function monthsNamed(name: string): number {
  const known = named.get(name);
  if (known !== undefined) return known;
  const [year = '', part = ''] = name.split('-');
  const months = part.startsWith('Q')
    ? (Number(year) * 4 + Number(part.slice(1)) - 1) * 10 + 3
    : (Number(year) * 12 + Number(part) - 1) * 10;
  named.set(name, months);
  return months;
}
