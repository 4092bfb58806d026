/** An answer as text for people: rows as a table, one row as a list of its fields. */

const none = '–';

/** The text of any answer of a command. */
export function toText(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  if (Array.isArray(answer)) return answer.length > 0 ? table(answer) : 'There is nothing to show.';
  return isRecord(answer) ? fields(answer) : cell(answer);
}

function table(rows: readonly unknown[]): string {
  const records = rows.filter(isRecord);
  const keys = [...new Set(records.flatMap((row) => Object.keys(row)))];
  const columns = keys.map((key) => {
    const isNumeric = records.every((row) => typeof row[key] === 'number');
    const cells = [heading(key), ...records.map((row) => cell(row[key]))];
    const width = Math.max(...cells.map(widthOf));
    return cells.map((text) => (isNumeric ? padStart(text, width) : padEnd(text, width)));
  });
  return Array.from({ length: records.length + 1 }, (_, line) =>
    columns
      .map((column) => column[line])
      .join('  ')
      .trimEnd(),
  ).join('\n');
}

function fields(record: Record<string, unknown>): string {
  const width = Math.max(...Object.keys(record).map((key) => widthOf(heading(key))));
  return Object.entries(record)
    .map(([key, value]) => {
      const isList = Array.isArray(value) && value.some(isRecord);
      return isList ? `\n${table(value)}\n` : `${padEnd(heading(key), width)}  ${cell(value)}`;
    })
    .join('\n')
    .trim();
}

function cell(value: unknown): string {
  if (value === null || value === undefined || value === '') return none;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length > 0 ? value.map(cell).join(', ') : none;
  if (isRecord(value))
    return Object.entries(value)
      .map(([key, inner]) => `${heading(key)} ${cell(inner)}`)
      .join(', ');
  return String(value).replaceAll(/[\s\p{Cc}]+/gu, ' ');
}

function heading(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

// Counted in characters as people see them, so that “é” and an emoji are one each.
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function widthOf(text: string): number {
  return [...characters.segment(text)].length;
}

function padEnd(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(width - widthOf(text)) + text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
