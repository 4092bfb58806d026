/** Reads one row as a milestone. */
import type { PlainDate } from '../dates.ts';
import type { MilestoneKind } from '../vocabulary.ts';
import { type DateFields, readDates, type SaidDates } from './draft-dates.ts';
import { parseStatus } from './parse-status.ts';
import { parseKind, parseLeadDays, parseYesNo } from './parse-words.ts';
import { type RowReader, shorten } from './row-reader.ts';

export interface SaidMilestone {
  readonly reader: RowReader;
  readonly row: number;
  readonly title: string;
  readonly id: string | undefined;
  readonly initiative: string | undefined;
  readonly kind: MilestoneKind | undefined;
  readonly owner: string | undefined;
  readonly dates: SaidDates;
  /** When it was completed; `yes` without a date, `no` when it is said to be open. */
  readonly completed: PlainDate | 'yes' | 'no' | undefined;
  readonly needsInput: string | undefined;
  readonly leadDays: number | undefined;
  readonly note: string;
}

export const milestoneDates: DateFields = { current: 'dueOn', original: 'originalDueOn' };

/** What a row says; `undefined` when it is refused, which is then reported. */
export function readMilestone(reader: RowReader, asOf: PlainDate): SaidMilestone | undefined {
  const title = reader.title();
  if (title === undefined) return undefined;
  return {
    reader,
    row: reader.row,
    title,
    id: reader.text('id'),
    initiative: reader.text('initiative'),
    kind: readKind(reader),
    owner: reader.owner(),
    dates: readDates(reader, milestoneDates),
    completed: readCompleted(reader, asOf),
    needsInput: reader.text('needsInputFrom'),
    leadDays: readLeadDays(reader),
    note: reader.raw('note'),
  };
}

function readKind(reader: RowReader): MilestoneKind | undefined {
  const text = reader.text('kind');
  if (text === undefined) return undefined;
  const kind = parseKind(text);
  if (kind) reader.answered.add('kind');
  else
    reader.keep(
      'kind',
      text,
      'KIND_UNKNOWN',
      `“${shorten(text)}” is no kind of milestone; it is kept in the note.`,
    );
  return kind;
}

function readLeadDays(reader: RowReader): number | undefined {
  const text = reader.text('leadDays');
  if (text === undefined) return undefined;
  const days = parseLeadDays(text);
  if (days !== undefined) reader.answered.add('leadDays');
  else {
    const message = `“${shorten(text)}” is no lead time of 0 to 365 days; it is kept in the note.`;
    reader.keep('leadDays', text, 'LEAD_DAYS_UNREADABLE', message);
  }
  return days;
}

function readCompleted(reader: RowReader, asOf: PlainDate): SaidMilestone['completed'] {
  const byStatus = readStatus(reader);
  if (reader.isEmpty('completedOn')) return byStatus;
  const answer = parseYesNo(reader.text('completedOn') ?? '');
  if (answer === undefined) return reader.pastDate('completedOn', asOf) ?? byStatus;
  reader.answered.add('completedOn');
  return answer ? 'yes' : 'no';
}

/** A milestone is completed or open. What else a status says is kept in the note. */
function readStatus(reader: RowReader): 'yes' | 'no' | undefined {
  const text = reader.text('status');
  if (text === undefined) return undefined;
  const read = parseStatus(text);
  if (!read) {
    reader.keep(
      'status',
      text,
      'STATUS_UNKNOWN',
      `“${shorten(text)}” is no known status; it is kept in the note.`,
    );
    return undefined;
  }
  if (read.isExact && ['done', 'on_track', 'not_started'].includes(read.status))
    reader.answered.add('status');
  else {
    const message = `A milestone is completed or open; “${shorten(text)}” is kept in the note.`;
    reader.keep('status', text, 'STATUS_NOT_KEPT', message);
  }
  return read.status === 'done' ? 'yes' : 'no';
}
