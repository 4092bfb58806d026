/** The calendar date of a day counted from 1970-01-01, by arithmetic alone: a packet asks for thousands. */

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

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : `${count}`;
}
