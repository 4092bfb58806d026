/** Tells from a cell's number format whether its number is a date or a percentage. Source: ECMA-376 part 1, 18.8.30. */

/** Formats that are dates by their number alone; 18 to 21 and 45 to 47 are times of day. */
const builtIn = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const;

/** True for a format that shows a day, a month or a year. `code` is given for formats of the workbook's own. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.some(([from, to]) => id >= from && id <= to);
  const [positive = ''] = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .split(';');
  if (/general|standard/i.test(positive)) return false;
  return /[dy]/i.test(positive) || (/m/i.test(positive) && !/[hs]/i.test(positive));
}

/** True for a format that shows a number as percent. */
export function isPercentFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return id === 9 || id === 10;
  return (
    code
      .replace(/"[^"]*"|\\./g, '')
      .split(';')[0]
      ?.includes('%') ?? false
  );
}
