/** Names of months and weekdays, long and short, in the languages that spreadsheets at hand are written in. */
import { fold } from './cells.ts';

const locales = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb'];
/** Short forms in use that `Intl` does not give. */
const alsoUsed = { sept: 9, mrz: 3, maerz: 3, janv: 1, fevr: 2, avr: 4, juil: 7 };

let months: Map<string, number> | undefined;
let weekdays: Map<string, number> | undefined;

/** The month, 1 to 12, that a name or its short form stands for. */
export function monthNamed(name: string): number | undefined {
  months ??= namesOf('month', 12, (month) => Date.UTC(2026, month - 1, 15), Object.entries(alsoUsed));
  return months.get(bare(name));
}

/** True for the name of a weekday or its short form. */
export function isWeekdayName(name: string): boolean {
  // 1 June 2026 is a Monday
  weekdays ??= namesOf('weekday', 7, (day) => Date.UTC(2026, 5, day), [
    ['tues', 2],
    ['thur', 4],
    ['thurs', 4],
  ]);
  return weekdays.has(bare(name));
}

function namesOf(
  part: 'month' | 'weekday',
  count: number,
  instantOf: (index: number) => number,
  also: [string, number][],
): Map<string, number> {
  const names = new Map(also);
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { [part]: style, day: 'numeric', timeZone: 'UTC' });
      for (let index = 1; index <= count; index += 1) {
        const parts = format.formatToParts(instantOf(index));
        names.set(bare(parts.find(({ type }) => type === part)?.value ?? ''), index);
      }
    }
  }
  return names;
}

/** Without accents, letter case and the full stop of a short form. */
function bare(name: string): string {
  return fold(name.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/\.$/, '');
}
