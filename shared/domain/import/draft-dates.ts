/** The two dates of an entry, the one it had first and the one it has now, and the slip between them. */
import type { PlainDate } from '../dates.ts';
import type { ImportField } from './fields.ts';
import type { ImportSource, PlannedSlip } from './plan-types.ts';
import type { RowDraft } from './row-draft.ts';
import type { RowReader } from './row-reader.ts';

export interface DateFields {
  readonly current: ImportField;
  readonly original: ImportField;
}

/** What the file says; `implied` stands in for a current date where its cell is empty: the original still holds. */
export interface SaidDates {
  readonly current: PlainDate | undefined;
  readonly original: PlainDate | undefined;
  readonly implied: PlainDate | undefined;
}

interface DatesNow {
  readonly current: PlainDate | null;
  readonly original: PlainDate | null;
}

interface DraftedDates {
  readonly current?: PlainDate;
  readonly original?: PlainDate;
  readonly slip: PlannedSlip | null;
}

/** Reads both dates. Rows are expected to have one; a file without any such column is reported once, elsewhere. */
export function readDates(reader: RowReader, fields: DateFields): SaidDates {
  const original = reader.date(fields.original);
  if (original !== undefined && reader.isEmpty(fields.current)) {
    return { current: undefined, original, implied: original };
  }
  const isExpected = reader.has(fields.current) || reader.has(fields.original);
  return { current: reader.date(fields.current, isExpected), original, implied: undefined };
}

/** The dates to set, and the slip that leads to the current one. `now` holds nulls for a new entry. */
export function draftDates(
  draft: RowDraft,
  fields: DateFields,
  said: SaidDates,
  now: DatesNow,
  { fileName, asOf }: Pick<ImportSource, 'fileName' | 'asOf'>,
): DraftedDates {
  const saidOriginal = draft.original(fields.original, said.original, now.original);
  const saidCurrent = said.current ?? (now.current === null ? said.implied : undefined);
  const current = draft.isNews(fields.current, saidCurrent, now.current) ? saidCurrent : undefined;
  const original = saidOriginal ?? (now.original === null && now.current === null ? current : undefined);
  const fromOn = (current === undefined ? saidOriginal : now.current) ?? now.original ?? original;
  const toOn = current ?? now.current;
  const isSlip = fromOn && toOn && fromOn !== toOn && (current !== undefined || saidOriginal !== undefined);
  return {
    ...(current === undefined ? {} : { current }),
    ...(original === undefined ? {} : { original }),
    slip: isSlip ? { fromOn, toOn, reason: `Imported from ${fileName}`, slippedOn: asOf } : null,
  };
}
