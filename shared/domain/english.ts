/**
 * Dates, numbers and distances in American and British English, put together without Intl: the first format of a
 * process costs 15 milliseconds, for which every start would wait. They read as Intl has them (english.test.ts).
 */

export type English = 'american' | 'british';

export type DateStyle = 'medium' | 'long' | 'short' | 'weekday' | 'weekdayLetter' | 'month' | 'monthShort';

const locales: Readonly<Record<string, English>> = {
  en: 'american',
  'en-US': 'american',
  'en-GB': 'british',
};
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Which English a locale writes; `undefined` for every other language and for other English. */
export function englishOf(locale: string): English | undefined {
  return Object.hasOwn(locales, locale) ? locales[locale] : undefined;
}

/** A day counted from 1970-01-01 in words. */
export function dateInEnglish(day: number, english: English, style: DateStyle): string {
  const date = new Date(day * 86_400_000);
  const [weekday = '', month = ''] = [weekdays[date.getUTCDay()], months[date.getUTCMonth()]];
  const isBritish = english === 'british';
  const short = isBritish && month === 'September' ? 'Sept' : month.slice(0, 3);
  const withDay = (name: string) =>
    isBritish ? `${date.getUTCDate()} ${name}` : `${name} ${date.getUTCDate()}`;
  const withYear = (text: string) => `${text}${isBritish ? '' : ','} ${date.getUTCFullYear()}`;
  const words: Record<DateStyle, () => string> = {
    medium: () => withYear(withDay(short)),
    long: () => withYear(withDay(month)),
    short: () => withDay(short),
    weekday: () => `${weekday}${isBritish ? '' : ','} ${withDay(short)}`,
    weekdayLetter: () => weekday.slice(0, 1),
    month: () => `${month} ${date.getUTCFullYear()}`,
    monthShort: () => short,
  };
  return words[style]();
}

/** A whole number of thousandths as a number of at most three decimals: 2500 is `2.5`, −1234567 is `-1,234.567`. */
export function thousandthsInEnglish(thousandths: number): string {
  const size = Math.abs(thousandths);
  const whole = String(Math.floor(size / 1000)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = String(size % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${thousandths < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** How far off something is, later when positive: `tomorrow`, `in 5 days`, `last month`. */
export function distanceInEnglish(count: number, unit: 'day' | 'week' | 'month'): string {
  if (count === 0) return unit === 'day' ? 'today' : `this ${unit}`;
  if (Math.abs(count) === 1) {
    if (unit === 'day') return count > 0 ? 'tomorrow' : 'yesterday';
    return `${count > 0 ? 'next' : 'last'} ${unit}`;
  }
  const distance = `${thousandthsInEnglish(Math.abs(count) * 1000)} ${unit}s`;
  return count > 0 ? `in ${distance}` : `${distance} ago`;
}
