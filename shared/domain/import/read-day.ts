/** Reads one row of a time sheet: a date, hours, what for, and for which client. */
import type { PlainDate } from '../dates.ts';
import { minutesOf } from '../hours.ts';
import { cellText, fold, oneLine, type SheetRow } from './cells.ts';
import type { ImportLog } from './import-log.ts';
import { parseDate } from './parse-date.ts';
import { type Columns, type RowReader, shorten } from './row-reader.ts';

export interface SaidDay {
  readonly reader: RowReader;
  readonly row: number;
  readonly on: PlainDate;
  readonly minutes: number;
  readonly note: string;
}

export interface DaySheet {
  readonly asOf: PlainDate;
  readonly clientName: string;
  readonly columns: Columns;
  readonly log: ImportLog;
}

const longestNote = 500;

/** What a row says; `undefined` when it is left out, which is then reported. */
export function readDayRow(reader: RowReader, row: SheetRow, sheet: DaySheet): SaidDay | undefined {
  const client = reader.text('client');
  if (client !== undefined && !isSameClient(client, sheet.clientName)) {
    const message = `“${shorten(client)}” is another client, so the row is left out. Where it is this one by another name, leave that column out.`;
    reader.report('client', 'OTHER_CLIENT', message);
    return undefined;
  }
  const on = readDate(reader, sheet);
  const minutes = on === undefined ? undefined : readMinutes(reader, row, sheet.columns);
  if (on === undefined || minutes === undefined) return undefined;
  const note = oneLine(reader.raw('note').replace(/\n+/g, ', ')).slice(0, longestNote).toWellFormed();
  return { reader, row: row.row, on, minutes, note };
}

function readDate(reader: RowReader, { asOf, columns, log }: DaySheet): PlainDate | undefined {
  const text = reader.raw('workedOn');
  const read = parseDate(text, columns.dates);
  if (read.kind === 'date') {
    if (read.only) log.sawOrder(read.only);
    if (read.date <= asOf) return read.date;
    reader.report(
      'workedOn',
      'DAY_AHEAD',
      `${read.date} is still to come, so it is not imported. Plan it instead.`,
    );
    return undefined;
  }
  if (read.kind === 'order-needed') {
    log.needsOrder(oneLine(text));
    const message = `“${oneLine(text)}” could be two days: say whether the month or the day comes first.`;
    reader.report('workedOn', 'DATE_ORDER_NEEDED', message);
    return undefined;
  }
  const what =
    read.kind === 'missing' ? 'There is no date' : `“${shorten(text)}” is no date that can be read`;
  reader.report('workedOn', 'DAY_UNREADABLE', `${what}, so the row is not imported.`);
  return undefined;
}

function readMinutes(
  reader: RowReader,
  { cells }: SheetRow,
  { headings, byField }: Columns,
): number | undefined {
  const [column = -1] = byField.get('hours') ?? [];
  const cell = cells[column];
  const heading = headings[column] ?? '';
  // A workbook keeps a duration as a part of a day; hours as a number stand under a heading that says so.
  const isPartOfDay = typeof cell === 'number' && /duration/i.test(heading) && !/decimal/i.test(heading);
  const text = cellText(cell).replace(/\s*h(ours?|rs?)?\.?$/i, '');
  const minutes = isPartOfDay ? Math.round(cell * 1440) : minutesOf(text);
  if (minutes !== undefined && minutes > 0) return minutes;
  const what = minutes === 0 ? 'There is no time' : `“${shorten(cellText(cell))}” is no amount of hours`;
  reader.report('hours', 'HOURS_UNREADABLE', `${what}, so the row is not imported.`);
  return undefined;
}

const legalForms =
  /[\s,.]+(inc|llc|ltd|limited|gmbh|ag|se|kg|plc|corp|corporation|co|company|bv|sa|sarl|oy|ab|as)\.?$/;

/** The same name but for case, accents, punctuation and a legal form at its end. */
function isSameClient(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(name: string): string {
  let text = fold(name).normalize('NFKD').replace(/\p{M}/gu, '').trim();
  while (legalForms.test(text)) text = text.replace(legalForms, '');
  return text
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
