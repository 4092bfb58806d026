/** Dates, days counted from 1970-01-01 and months, by arithmetic on their digits alone: a packet asks for thousands. */

/** `YYYY-MM-DD` of a whole day; for dates.ts, through which all others go. */
export function civilDate(day: number): string {
  // Howard Hinnant's civil_from_days: years begin in March, so that the leap day is their last.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month < 10 ? 0 : 1);
  return `${`${year}`.padStart(4, '0')}-${twoDigits(month < 10 ? month + 3 : month - 9)}-${twoDigits(date)}`;
}

/** The whole day of `YYYY-MM-DD`, the inverse of `civilDate`; `undefined` for days after the 28th and any other writing. */
export function civilDay(date: string): number | undefined {
  if (date.length !== 10 || date[4] !== '-' || date[7] !== '-') return undefined;
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  // A day that not every month has is left to whoever knows the month's length.
  const isPlain = year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  if (!isPlain) return undefined;
  // Howard Hinnant's days_from_civil.
  const shiftedYear = month > 2 ? year : year - 1;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Months from year 0 to a month that begins with `YYYY-MM`. */
export function civilMonth(month: string): number {
  return digits(month, 0, 4) * 12 + digits(month, 5, 7) - 1;
}

const monthTexts = new Map<number, string>();

/** `YYYY-MM` of a month counted from year 0; the inverse of `civilMonth`. */
export function civilMonthText(month: number): string {
  const known = monthTexts.get(month);
  if (known !== undefined) return known;
  const year = Math.floor(month / 12);
  const text = `${`${year}`.padStart(4, '0')}-${twoDigits(month - year * 12 + 1)}`;
  monthTexts.set(month, text);
  return text;
}

// Negative for anything but digits.
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : `${count}`;
}
