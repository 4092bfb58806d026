/** The rows of a preview, each with its problems, and the filters over them. */
import type { ImportPreview } from '#shared/contract/imports.ts';
import { type ProblemLevel, problemLevels } from '#shared/domain/import/problems.ts';

export type PreviewProblem = ImportPreview['problems'][number];

export interface PreviewRow extends Readonly<ImportPreview['rows'][number]> {
  readonly problems: readonly PreviewProblem[];
}

export const rowFilters = ['all', 'problems', 'refused', 'new', 'changed'] as const;
export type RowFilter = (typeof rowFilters)[number];

const levels: readonly ProblemLevel[] = ['error', 'warning', 'info'];

/** Rows that only say what is made along the way need no look: they are no problem. */
const passes: Record<RowFilter, (row: PreviewRow) => boolean> = {
  all: () => true,
  problems: ({ problems }) => problems.some(({ code }) => problemLevels[code] !== 'info'),
  refused: ({ action }) => action === 'refuse',
  new: ({ action }) => action === 'create',
  changed: ({ action }) => action === 'update',
};

export interface PreviewRows {
  rows: readonly PreviewRow[];
  /** What concerns no row of the preview, such as a column that is missing. */
  aboutFile: readonly PreviewProblem[];
  counts: Record<RowFilter, number>;
}

export function previewRows(preview: Pick<ImportPreview, 'rows' | 'problems'>): PreviewRows {
  const byRow = Map.groupBy(preview.problems, ({ row }) => row);
  const rows = preview.rows.map((row) => ({ ...row, problems: worstFirst(byRow.get(row.row) ?? []) }));
  const known = new Set(preview.rows.map(({ row }) => row));
  const aboutFile = worstFirst(preview.problems.filter(({ row }) => !known.has(row)));
  const counts = Object.fromEntries(
    rowFilters.map((filter) => [filter, filterRows(rows, filter).length]),
  ) as Record<RowFilter, number>;
  return { rows, aboutFile, counts };
}

export function filterRows(rows: readonly PreviewRow[], filter: RowFilter): readonly PreviewRow[] {
  return filter === 'all' ? rows : rows.filter(passes[filter]);
}

/** Problems as lines of text with tabs, for a mail or a spreadsheet. */
export function problemsAsText(problems: readonly PreviewProblem[]): string {
  const lines = problems.map(({ row, column, message }) => [row, column ?? '', message].join('\t'));
  return ['Row\tColumn\tProblem', ...lines].join('\n');
}

function worstFirst(problems: readonly PreviewProblem[]): readonly PreviewProblem[] {
  const rank = ({ code }: PreviewProblem) => levels.indexOf(problemLevels[code]);
  return problems.length > 1 ? problems.toSorted((one, other) => rank(one) - rank(other)) : problems;
}
