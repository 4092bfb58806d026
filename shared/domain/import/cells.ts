/** What a spreadsheet's cell is to the import, and the few ways in which its text is compared. */

/** A cell as it is shown: text, number, yes or no, or nothing. Dates of a workbook arrive as ISO text. */
export type Cell = string | number | boolean | null;

/** A row of the file: its number as the spreadsheet shows it, and its cells by column. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Excel's own limit; a longer cell came from elsewhere and its row is refused, not cut. */
export const longestCell = 32_767;

const invisible = /(?![\n\t])\p{Cc}|[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu;
const spaces = /[^\S\n]+/g;
/** What a spreadsheet shows while a formula has no value yet; also given to a formula saved without one. */
export const notCalculated = '#GETTING_DATA';
const errorText = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/;
const noLetterOrDigit = /^[\s\p{Pd}._?…*]*$/u;
const placeholders = new Set(
  'tbd|tba|tbc|to be determined|to be decided|to be confirmed|to be announced|na|n/a|n.a.|nil|null|none|unknown|not set|no date|unassigned|not assigned|not applicable'.split(
    '|',
  ),
);

/** The text of a cell without invisible characters, with plain spaces and `\n` line ends. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return typeof cell === 'boolean' ? (cell ? 'Yes' : 'No') : String(cell);
  return cell.toWellFormed().replace(/\r\n?/g, '\n').replace(invisible, '').replace(spaces, ' ').trim();
}

/** A cell's text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The form in which names and titles are compared: letter case and spacing make no difference. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** True for what a spreadsheet shows when a formula failed, such as `#REF!`. */
export function isErrorText(text: string): boolean {
  return errorText.test(text);
}

/** True for text that stands for nothing: dashes, `TBD`, `n/a`. */
export function isPlaceholder(text: string): boolean {
  return noLetterOrDigit.test(text) || placeholders.has(fold(text));
}

/** True when nothing can be read in the cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cellText(cell) === '';
}

/** A row's cells up to the last one that holds anything. */
export function withoutBlankEnd(cells: readonly Cell[]): readonly Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
}
