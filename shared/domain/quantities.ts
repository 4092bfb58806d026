/**
 * Days and money. Days are integers of a thousandth of a day, money integers of a currency's minor unit;
 * this is the only place that turns them into text or into numbers for people. (Source: product rules, Retainer days.)
 */
import { englishOf, thousandthsInEnglish } from './english.ts';

/** A quantity of days in thousandths of a day: 2.5 days is 2500. */
export type MilliDays = number;
/** An amount of money in minor units of its currency: 1,350.00 is 135000. */
export type MinorUnits = number;

/** Thousandths from a number of days; `undefined` when it is finer than a thousandth or not a number. */
export function toMilliDays(days: number): MilliDays | undefined {
  // Adding zero turns a negative zero into a plain one.
  const milli = Math.round(days * 1000) + 0;
  return Number.isSafeInteger(milli) && Math.abs(milli - days * 1000) < 1e-6 ? milli : undefined;
}

/** Days as a JSON number: 2750 → 2.75. */
export function toDays(milli: MilliDays): number {
  return milli / 1000;
}

/** Days for people: `2.5`, `−0.25`, `3`. */
export function formatDays(milli: MilliDays, locale: string): string {
  const isEnglish = englishOf(locale) !== undefined && Number.isSafeInteger(milli);
  const number = isEnglish ? thousandthsInEnglish(milli) : formatOf(locale, undefined).format(milli / 1000);
  return number.replace('-', '−');
}

/** Days with their word: `1 day`, `2.5 days`. */
export function daysInWords(milli: MilliDays, locale: string): string {
  return `${formatDays(milli, locale)} ${Math.abs(milli) === 1000 ? 'day' : 'days'}`;
}

/**
 * Rounds half up (towards +∞ at the half) to a multiple of the increment; the exact value is `numerator / denominator`.
 * Exact while 2 × numerator and 2 × denominator × increment are safe integers.
 */
export function roundHalfUpTo(increment: MilliDays, numerator: number, denominator: number): MilliDays {
  return Math.floor((2 * numerator + denominator * increment) / (2 * denominator * increment)) * increment;
}

/** How many digits a currency's minor unit has: 2 for USD, 0 for JPY. */
export function minorDigits(currency: string): number {
  const known = currencyDigits.get(currency);
  if (known !== undefined) return known;
  const digits = formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
  currencyDigits.set(currency, digits);
  return digits;
}

/** Minor units from a decimal number in major units, rounded half up as written: 1.005 USD is 101. */
export function toMinorUnits(amount: number, currency: string): MinorUnits {
  const minor = amount * 10 ** minorDigits(currency);
  return Math.round(Number(minor.toPrecision(15))) + 0;
}

/** An amount in major units as a JSON number: 135000 USD → 1350. */
export function toMajorUnits(minor: MinorUnits, currency: string): number {
  return minor / 10 ** minorDigits(currency);
}

/** An integer of a decimal's last digit as its exact writing: 2750 of 3 digits → `2.750`. */
export function toDecimalText(value: number, digits: number): string {
  const written = String(Math.abs(value)).padStart(digits + 1, '0');
  const sign = value < 0 ? '-' : '';
  return digits === 0 ? `${sign}${written}` : `${sign}${written.slice(0, -digits)}.${written.slice(-digits)}`;
}

/** An amount in major units in its exact writing, for files: 135000 USD → `1350.00`. */
export function toMajorUnitsText(minor: MinorUnits, currency: string): string {
  return toDecimalText(minor, minorDigits(currency));
}

/** Money for people, by locale and currency. */
export function formatMoney(minor: MinorUnits, currency: string, locale: string): string {
  return formatOf(locale, currency).format(toMajorUnits(minor, currency));
}

// Making a format costs a hundred times what using it does.
const formats = new Map<string, Intl.NumberFormat>();
const currencyDigits = new Map<string, number>();

/** The format of money in a currency, or of days where there is none. */
function formatOf(locale: string, currency: string | undefined): Intl.NumberFormat {
  const key = `${locale}|${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(
    locale,
    currency === undefined
      ? { maximumFractionDigits: 3, signDisplay: 'negative' }
      : { style: 'currency', currency },
  );
  formats.set(key, format);
  return format;
}
