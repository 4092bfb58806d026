/** Reads one row as an initiative. */
import type { PlainDate } from '../dates.ts';
import type { InitiativeStatus } from '../vocabulary.ts';
import { fold } from './cells.ts';
import { type DateFields, readDates, type SaidDates } from './draft-dates.ts';
import { parseStatus } from './parse-status.ts';
import { type RowReader, shorten } from './row-reader.ts';

export interface SaidInitiative {
  readonly reader: RowReader;
  readonly row: number;
  readonly title: string;
  readonly id: string | undefined;
  readonly key: string;
  readonly objective: string | undefined;
  readonly function: string | undefined;
  readonly owner: string | undefined;
  readonly status: InitiativeStatus | undefined;
  readonly statusNote: string | undefined;
  readonly statusOn: PlainDate | undefined;
  readonly startsOn: PlainDate | undefined;
  readonly closedOn: PlainDate | undefined;
  readonly dates: SaidDates;
  readonly note: string;
}

export const initiativeDates: DateFields = { current: 'targetOn', original: 'originalTargetOn' };

/** What a row says; `undefined` when it is refused, which is then reported. */
export function readInitiative(reader: RowReader, asOf: PlainDate): SaidInitiative | undefined {
  const title = reader.title();
  if (title === undefined) return undefined;
  const { status, text } = readStatus(reader);
  const closedOn = reader.pastDate('closedOn', asOf);
  const isOpen = status !== undefined && status !== 'done' && status !== 'cancelled';
  if (closedOn !== undefined && isOpen) {
    reader.keep(
      'closedOn',
      closedOn,
      'DATE_NOT_USED',
      'It has a closing date but an open status; the status is taken.',
    );
  }
  return {
    reader,
    row: reader.row,
    title,
    id: reader.text('id'),
    key: fold(title),
    objective: reader.text('objective'),
    function: reader.text('function'),
    owner: reader.owner(),
    status: status ?? (closedOn === undefined || reader.kept.has('status') ? undefined : 'done'),
    statusNote: reader.text('statusNote') ?? text,
    statusOn: reader.pastDate('statusOn', asOf),
    startsOn: reader.date('startsOn'),
    closedOn: isOpen ? undefined : closedOn,
    dates: readDates(reader, initiativeDates),
    note: reader.raw('note'),
  };
}

/** The status, and the cell's text when it says more than that. */
function readStatus(reader: RowReader): { status: InitiativeStatus | undefined; text: string | undefined } {
  const text = reader.text('status');
  if (text === undefined) return { status: undefined, text: undefined };
  const read = parseStatus(text);
  if (read) reader.answered.add('status');
  else {
    reader.keep(
      'status',
      text,
      'STATUS_UNKNOWN',
      `“${shorten(text)}” is no known status; it is kept in the note.`,
    );
  }
  return { status: read?.status, text: read && !read.isExact ? text : undefined };
}
