/** What the plans of all kinds of import share. */
import type { DateFields } from './draft-dates.ts';
import { fieldWord, type ImportKind, requiredFields } from './fields.ts';
import type { ImportLog } from './import-log.ts';
import type { Effects, ImportCounts, ImportPlan, ImportSource, PlannedRow } from './plan-types.ts';
import type { RowDraft } from './row-draft.ts';
import type { RowReader } from './row-reader.ts';

/** Refuses and reports a row that says again what an earlier row, `first`, says. */
export function refuseDuplicate<Values>(reader: RowReader, title: string, first: number): PlannedRow<Values> {
  const message = `This is the same as row ${first}, so only that row is imported.`;
  reader.report('title', 'DUPLICATE', message);
  return { row: reader.row, title, action: 'refuse' };
}

/** Says once about the file what each row would have to say: that a column is not there. */
export function reportMissingColumns(
  kind: ImportKind,
  { headings, mapping }: ImportSource,
  dates: DateFields | undefined,
  log: ImportLog,
): void {
  const report = (message: string) => log.report(headings.row, null, 'COLUMN_MISSING', message);
  for (const field of requiredFields[kind]) {
    if (mapping.includes(field)) continue;
    report(
      `No column holds the ${fieldWord(field, kind).toLowerCase()}, which every row needs: map the column that does.`,
    );
  }
  if (!dates || mapping.includes(dates.current) || mapping.includes(dates.original)) return;
  report('No column holds a date, so everything new comes in without one. Map a column if there is one.');
}

interface Identity {
  readonly id: string;
  readonly externalId: string | null;
  readonly title: string;
}

/** The title, and the id of the spreadsheet unless it is our own. */
export function draftIdentity(
  draft: RowDraft,
  { id, title }: { readonly id: string | undefined; readonly title: string },
  existing: Identity | undefined,
): { title?: string; externalId?: string } {
  const externalId = existing?.externalId ?? null;
  return {
    ...(draft.isNews('title', title, existing?.title ?? null) && { title }),
    ...(draft.isNews('id', id, externalId, id === externalId || id === existing?.id) && { externalId: id }),
  };
}

/** A new row is created from complete values, a known one is updated with what changed, or stays as it is. */
export function plannedRow<Values>(
  { row, title }: { readonly row: number; readonly title: string },
  existing: { readonly id: string } | undefined,
  values: Partial<Values>,
  complete: () => Values,
  effects: Effects,
): PlannedRow<Values> {
  if (!existing) return { row, title, action: 'create', values: complete(), ...effects };
  const { id } = existing;
  const { changes, imported } = effects;
  if (changes.length === 0) return { row, title, action: 'unchanged', id, imported };
  return { row, title, action: 'update', id, values, ...effects };
}

type Described<Values> = Pick<
  ImportPlan,
  'problems' | 'counts' | 'dateOrderNeeded' | 'ambiguousDate' | 'suggestedDateOrder'
> & {
  rows: readonly PlannedRow<Values>[];
};

/** What every plan tells beside its rows: their counts, what was found wrong, and the order of its dates. */
export function describePlan<Values>(rows: readonly PlannedRow<Values>[], log: ImportLog): Described<Values> {
  const { problems, dateOrderNeeded, ambiguousDate, suggestedDateOrder } = log;
  return { rows, problems, counts: countRows(rows), dateOrderNeeded, ambiguousDate, suggestedDateOrder };
}

function countRows(rows: readonly PlannedRow<unknown>[]): ImportCounts {
  const count = (action: PlannedRow<unknown>['action']) => rows.filter((row) => row.action === action).length;
  return {
    created: count('create'),
    updated: count('update'),
    unchanged: count('unchanged'),
    refused: count('refuse'),
  };
}
