/** A statement as tables, for spreadsheets: the same content as its pages, every number a number. */
import type { BillingLine } from '../billing-lines.ts';
import { type CsvCell, csvOf } from '../csv.ts';
import type { PlainDate } from '../dates.ts';
import type { Draw, LapseReason } from '../lots.ts';
import { formatPeriod } from '../periods.ts';
import {
  formatDays,
  type MilliDays,
  type MinorUnits,
  toDecimalText,
  toMajorUnitsText,
} from '../quantities.ts';
import type { ServedPurpose, StatementContent } from './model.ts';

/** A cell: a text, a number in its exact decimal writing, a date, or nothing. */
export type SheetCell =
  | string
  | { readonly number: string; readonly digits: number }
  | { readonly date: PlainDate }
  | null;
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Why days lapsed. */
export const lapseWords: Record<LapseReason, string> = {
  expiry: 'Its time to be used ended with this period',
  cap: 'More was left than the agreement carries over',
  no_rollover: 'The agreement carries nothing over',
};

/** The tables of a statement, in the order of its pages; those without a row are left out. */
export function statementSheets(content: StatementContent): Sheet[] {
  const { ledger } = content;
  const sheets: Sheet[] = [
    { name: 'Statement', head: ['Description', 'Text'], rows: factsOf(content) },
    {
      name: 'Ledger',
      head: ['Description', 'Days'],
      rows: ledgerWords.map(([key, words]) => [words, days(ledger[key])]),
    },
    ...daySheets(content),
    { name: 'To be invoiced', head: invoiceHead, rows: invoiceRows(content) },
    {
      name: 'Expenses not billed',
      head: ['Date', 'Description', 'Net amount', 'Currency'],
      rows: expenseRows(content),
    },
    { name: 'Forecast', head: ['Date', 'Description', 'Days'], rows: forecastRows(content) },
  ];
  return sheets.filter(({ rows }) => rows.length > 0);
}

const lotHead = ['Date', 'Description', 'Drawn from', 'Days'];

function daySheets(content: StatementContent): Sheet[] {
  return [
    {
      name: 'Days',
      head: ['Date', 'Description', 'Served', 'Drawn from', 'Days'],
      rows: content.days.map(({ on, note, served, draws, overage, milliDays }) => [
        ...[
          dateCell(on),
          note,
          served.map(servedText).join('; '),
          drawnFrom(draws, overage),
          days(milliDays),
        ],
      ]),
    },
    {
      name: 'Adjustments',
      head: lotHead,
      rows: content.adjustments.map(({ on, reason, draws, overage, milliDays }) => [
        ...[dateCell(on), reason, drawnFrom(draws, overage), days(milliDays)],
      ]),
    },
    {
      name: 'Lapsed',
      head: lotHead,
      rows: content.lapses.map(({ lot, reason, milliDays }) => [
        ...[dateCell(content.endsOn), lapseWords[reason], formatPeriod(lot, 'en'), days(milliDays)],
      ]),
    },
    {
      name: 'Carried forward',
      head: lotHead,
      rows: content.carried.map(({ lot, usableTo, milliDays }) => [
        ...[
          usableTo && dateCell(usableTo),
          usableTo === null ? 'Does not expire' : 'Can be used until this day',
        ],
        ...[formatPeriod(lot, 'en'), days(milliDays)],
      ]),
    },
  ];
}

function expenseRows({ expenses, client: { currency } }: StatementContent): SheetCell[][] {
  return expenses
    .filter(({ billable }) => !billable)
    .map(({ on, text, amountMinor }) => [dateCell(on), text, moneyCell(amountMinor, currency), currency]);
}

function forecastRows({ next }: StatementContent): SheetCell[][] {
  if (!next) return [];
  return [
    [dateCell(next.startsOn), 'Days available', days(next.opening + next.granted + next.adjusted)],
    [dateCell(next.startsOn), 'Worked already', days(next.worked)],
    ...next.planned.map(({ on, note, milliDays }) => [
      dateCell(on),
      note === '' ? 'Planned' : `Planned: ${note}`,
      days(milliDays),
    ]),
    [dateCell(next.endsOn), 'Left when the planned days are worked', days(next.left)],
  ];
}

/** All tables in one, for a file that holds one: the section first, then every column that any of them has. */
export function statementCsv(content: StatementContent): string {
  const sheets = statementSheets(content);
  const columns = [...new Set(['Date', 'Description', 'Text', ...sheets.flatMap(({ head }) => head)])];
  const rows = sheets.flatMap(({ name, head, rows: own }) =>
    own.map((row) => [name, ...columns.map((column) => csvCell(row[head.indexOf(column)] ?? null))]),
  );
  return csvOf([['Section', ...columns], ...rows]);
}

function csvCell(cell: SheetCell): CsvCell {
  if (cell === null) return '';
  return typeof cell === 'object' && 'date' in cell ? cell.date : cell;
}

const ledgerWords = [
  ['opening', 'Opening'],
  ['granted', 'Granted'],
  ['adjusted', 'Adjusted'],
  ['worked', 'Worked'],
  ['lapsed', 'Lapsed'],
  ['billedOverage', 'Billed as overage'],
  ['closing', 'Closing'],
] as const satisfies readonly (readonly [keyof StatementContent['ledger'], string])[];

function factsOf({
  client,
  period,
  startsOn,
  endsOn,
  terms,
  asOf,
  issuedOn,
  replaces,
}: StatementContent): SheetCell[][] {
  return [
    ['Client', client.name],
    ['Period', formatPeriod(period, 'en')],
    ['From', dateCell(startsOn)],
    ['To', dateCell(endsOn)],
    ...terms.map(({ from, words }) => [`Terms from ${from}`, words]),
    issuedOn === null ? ['Draft, as of', dateCell(asOf)] : ['Issued', dateCell(issuedOn)],
    ...(replaces ? [['Replaces the statement issued', dateCell(replaces.issuedOn)]] : []),
  ];
}

const invoiceHead = [
  ...['Date', 'Description', 'Quantity', 'Unit', 'Unit price'],
  ...['Net amount', 'Tax rate', 'Tax amount', 'Gross amount', 'Currency'],
];

function invoiceRows({ invoice, client: { currency }, endsOn }: StatementContent): SheetCell[][] {
  const { lines, total, taxMilliPercent } = invoice;
  const money = (minor: MinorUnits) => moneyCell(minor, currency);
  const amounts = ({
    netMinor,
    taxMinor,
    grossMinor,
  }: Pick<BillingLine, 'netMinor' | 'taxMinor' | 'grossMinor'>) => [
    ...[money(netMinor), days(taxMilliPercent), money(taxMinor), money(grossMinor), currency],
  ];
  const rows = lines.map((line) => [
    ...[dateCell(line.on), line.description, days(line.quantityMilli), line.unit, money(line.unitPriceMinor)],
    ...amounts(line),
  ]);
  return rows.length === 0 ? [] : [...rows, [dateCell(endsOn), 'Total', null, null, null, ...amounts(total)]];
}

function servedText({ title, on }: ServedPurpose): string {
  return on === null ? title : `${title} ${on}`;
}

function drawnFrom(draws: readonly Draw[], overage: MilliDays): string {
  const parts = draws.map(
    ({ lot, milliDays }) => `${formatPeriod(lot, 'en')}: ${formatDays(milliDays, 'en')}`,
  );
  return [...parts, ...(overage > 0 ? [`Overage: ${formatDays(overage, 'en')}`] : [])].join('; ');
}

function dateCell(date: PlainDate): SheetCell {
  return { date };
}

// Thousandths, of a day and of a percent alike.
function days(milli: number): SheetCell {
  return { number: toDecimalText(milli, 3), digits: 3 };
}

function moneyCell(minor: MinorUnits, currency: string): SheetCell {
  const number = toMajorUnitsText(minor, currency);
  return { number, digits: number.split('.')[1]?.length ?? 0 };
}
