/** Past plans as they are pasted from a spreadsheet: cycle, objective, planned, achieved, carried forward, cause. */
import { parseNumber } from '#renderer/ui/parse-number.ts';
import type { Requests } from '#shared/contract/types.ts';
import { parseYesNo } from '#shared/domain/import/parse-words.ts';

type PastPlan = Requests['diagnosis']['put']['objectives'][number];

export interface PastedPlans {
  readonly objectives: readonly PastPlan[];
  /** Lines that are left out, by their number, with the reason. */
  readonly problems: readonly string[];
}

/** Reads tab-separated lines; a first line without figures is taken as headings. */
export function parsePastPlans(text: string, locale: string): PastedPlans {
  const objectives: PastPlan[] = [];
  const problems: string[] = [];
  const lines = text.split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
  for (const [index, cells] of lines.entries()) {
    if (cells.every((cell) => cell === '')) continue;
    const read = readPlan(cells, locale);
    if (typeof read !== 'string') objectives.push(read);
    else if (index > 0 || !isHeading(cells, locale)) problems.push(`Line ${index + 1}: ${read}`);
  }
  return { objectives, problems };
}

function readPlan(cells: readonly string[], locale: string): PastPlan | string {
  const [cycle = '', title = '', planned = '', achieved = '', carried = '', cause = ''] = cells;
  if (cycle === '' || title === '') return 'names no cycle or no objective';
  const numbers = [planned, achieved].map((cell) => parseNumber(cell, locale));
  const [plannedValue, achievedValue] = numbers;
  if (plannedValue === undefined || plannedValue < 0) return `“${planned}” is no planned progress`;
  if (achievedValue === undefined) return `“${achieved}” is no achieved progress`;
  const isCarriedForward = carried === '' ? false : parseYesNo(carried);
  if (isCarriedForward === undefined) return `“${carried}” is neither yes nor no`;
  return { cycle, title, planned: plannedValue, achieved: achievedValue, isCarriedForward, cause };
}

function isHeading(cells: readonly string[], locale: string): boolean {
  return cells.slice(2, 4).every((cell) => parseNumber(cell, locale) === undefined);
}
