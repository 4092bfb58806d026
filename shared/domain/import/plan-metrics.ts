/** Plans the import of metrics with their readings. */
import { addMonthsTo, monthOf, monthsBetween, type PlainDate, type PlainMonth } from '../dates.ts';
import { longestPlanMonths } from '../metrics.ts';
import { Directory } from './directory.ts';
import { ImportLog } from './import-log.ts';
import { type FoundMetric, MetricBook } from './metric-book.ts';
import { decimalMarkOf } from './parse-figure.ts';
import { splitMonth } from './parse-month.ts';
import { describePlan, plannedRow, refuseDuplicate, reportMissingColumns } from './plan-common.ts';
import type {
  ExistingMetric,
  ExistingReading,
  FieldChange,
  ImportSource,
  MetricPlan,
  MetricValues,
  NewMetric,
  PlannedReading,
  PlannedRow,
} from './plan-types.ts';
import { headingMonthsOf, readMetric, type SaidMetric, type SaidReading } from './read-metric.ts';
import { type Columns, columnsOf, RowReader } from './row-reader.ts';

const figureFields = ['reading', 'value', 'baselineValue', 'targetValue'] as const;

/** Plans what each row would do to the dashboard. Never throws, whatever the cells hold. */
export function planMetrics(source: ImportSource): MetricPlan {
  const log = new ImportLog();
  const { existing, asOf } = source;
  const objectives = new Directory(existing.objectives);
  const columns = columnsOf(source);
  const figureColumns = figureFields.flatMap((field) => columns.byField.get(field) ?? []);
  const sheet = {
    monthOfColumn: monthsOfColumns(columns, source.headings.row, log),
    headingMonths: headingMonthsOf(columns),
    mark: decimalMarkOf(source.rows.flatMap(({ cells }) => figureColumns.map((column) => cells[column]))),
  };
  const said = source.rows.map((row) => ({
    row: row.row,
    read: readMetric(new RowReader(columns, row, log), sheet),
  }));
  const all = said.flatMap(({ read }) => read ?? []);
  const book = new MetricBook(existing.metrics, all, objectives);
  const context = { asOf, taken: new Map<string, number>(), named: new Map<string, number>() };
  const rows = said.map(({ row, read }): PlannedRow<MetricValues> => {
    const found = read && book.find(read);
    return read && found
      ? draftMetric(read, found, context)
      : { row, title: read ? titleOf(read) : '', action: 'refuse' };
  });
  reportMissingColumns('metrics', source, undefined, log);
  const names = { newPeople: [], newFunctions: [], newInitiatives: [], newObjectives: objectives.made };
  return { kind: 'metrics', ...describePlan(rows, log), ...names, newMetrics: book.made };
}

/** The month of each column of readings; one whose heading names none is reported once. */
function monthsOfColumns({ headings, byField }: Columns, headingRow: number, log: ImportLog) {
  const months = new Map<number, PlainMonth>();
  for (const column of byField.get('reading') ?? []) {
    const heading = headings[column] ?? '';
    const { month } = splitMonth(heading);
    if (month !== null) months.set(column, month);
    else {
      const message = `“${heading}” names no month with its year, so its readings are left out. Write the heading as Jan 2026 or 2026-01.`;
      log.report(headingRow, heading, 'COLUMN_MISSING', message);
    }
  }
  return months;
}

interface DraftContext {
  readonly asOf: PlainDate;
  /** Metric and month → the row that said it first. */
  readonly taken: Map<string, number>;
  /** Metric → the row that names it first. */
  readonly named: Map<string, number>;
}

function draftMetric(said: SaidMetric, found: FoundMetric, context: DraftContext): PlannedRow<MetricValues> {
  const { row, readings } = said;
  const title = titleOf(said);
  const isFirst = found.kind === 'new' && found.firstRow === row;
  const before = found.kind === 'existing' ? found.metric.readings : [];
  const news = readings.map((reading) => judge(reading, said, found, before, context));
  const put = news.flatMap((reading) => ('reading' in reading ? [reading] : []));
  const isRefused = news.includes(refused) || said.isUnreadable;
  const isTaken = news.some((reading) => reading !== refused);
  const key = keyOf(found);
  const named = context.named.get(key);
  if (named !== undefined && readings.length === 0 && !isRefused)
    return refuseDuplicate(said.reader, title, named);
  context.named.set(key, named ?? row);
  if (!isTaken && !isFirst && isRefused) return { row, title, action: 'refuse' };
  const values: MetricValues = {
    metric: found.kind === 'new' ? { key: found.metric.key } : { id: found.metric.id },
    readings: put.map(({ reading }) => reading),
  };
  const imported = {
    ...(found.kind === 'existing' ? reportKept(said, found.metric) : definedAs(said)),
    ...Object.fromEntries(news.flatMap((reading) => ('said' in reading ? [reading.said] : []))),
  };
  const changes = [...(isFirst ? definition(found.metric) : []), ...put.map(({ change }) => change)];
  const effects = { changes, slip: null, statusUpdate: null, imported };
  const isNewReading =
    isOneReading(said) && put.length > 0 && put.every(({ change }) => change.before === null);
  const known = found.kind === 'existing' && !isNewReading ? found.metric : undefined;
  return plannedRow({ row, title }, known, values, () => values, effects);
}

/** What the file says of a month, to be remembered, and what it would change there. */
type Judged =
  | { readonly said: readonly [month: PlainMonth, words: string] }
  | {
      readonly said: readonly [month: PlainMonth, words: string];
      readonly reading: PlannedReading;
      readonly change: FieldChange;
    }
  | typeof refused;
const refused = {} as const;

/** What one reading would do: nothing where it is here already or the file says what it said before; refused where the month is closed, outside or still to come. */
function judge(
  { month, figure: { value }, column, field }: SaidReading,
  said: SaidMetric,
  found: FoundMetric,
  here: readonly ExistingReading[],
  { asOf, taken }: DraftContext,
): Judged {
  const { reader } = said;
  const own = isOneReading(said) ? { confidence: said.confidence, note: said.note } : {};
  const { confidence, note }: Pick<PlannedReading, 'confidence' | 'note'> = {
    confidence: undefined,
    note: undefined,
    ...own,
  };
  const refuse = (code: 'MONTH_CLOSED' | 'MONTH_OUTSIDE' | 'DUPLICATE', message: string): Judged => {
    reader.report(field, code, message, [column]);
    return refused;
  };
  const key = `${keyOf(found)} ${month}`;
  const first = taken.get(key);
  if (first !== undefined)
    return refuse(
      'DUPLICATE',
      `Row ${first} has a reading of ${month} already, so this one is not imported.`,
    );
  taken.set(key, reader.row);
  const before = here.find((reading) => reading.month === month);
  const isSame =
    before?.value === value &&
    (confidence ?? before.confidence) === before.confidence &&
    (note ?? before.note) === before.note;
  const words = [value, confidence ?? '', note ?? ''].join(' ').trimEnd();
  const remembered = found.kind === 'existing' ? found.metric.imported?.[month] : undefined;
  if (isSame || remembered === words) return { said: [month, words] };
  const problem = outside(month, found, asOf);
  if (problem) return refuse(problem.code, problem.message);
  if (before && remembered !== undefined && remembered.split(' ')[0] !== String(before.value)) {
    const message = `The reading of ${month} was changed here too, to ${before.value}; the file says ${value}.`;
    reader.report(field, 'CHANGED_HERE_TOO', message, [column]);
  }
  const change = { field, month, before: before ? String(before.value) : null, after: String(value) };
  return { said: [month, words], reading: { month, value, confidence, note }, change };
}

function outside(month: PlainMonth, found: FoundMetric, asOf: PlainDate) {
  const start = found.kind === 'new' ? found.metric.baseline.month : found.metric.baselineMonth;
  const locked = found.kind === 'new' ? null : found.metric.lockedThrough;
  if (month > monthOf(asOf))
    return {
      code: 'MONTH_OUTSIDE' as const,
      message: `${month} is still to come, so this reading is not imported.`,
    };
  if (month < start || monthsBetween(start, month) > longestPlanMonths) {
    const message = `The metric is read from its baseline in ${start} on, so this reading of ${month} is not imported.`;
    return { code: 'MONTH_OUTSIDE' as const, message };
  }
  if (locked === null || month > locked) return undefined;
  const message = `An issued packet shows ${month}, so this reading is not imported: months are open from ${addMonthsTo(locked, 1)} on. Correct it on the dashboard and say why.`;
  return { code: 'MONTH_CLOSED' as const, message };
}

function definition({ objective, unit, baseline, target }: NewMetric): FieldChange[] {
  const changes: FieldChange[] = [
    { field: 'objective', before: null, after: objective.name },
    { field: 'unit', before: null, after: unit },
    { field: 'baselineValue', month: baseline.month, before: null, after: String(baseline.value) },
    { field: 'targetValue', month: target.month, before: null, after: String(target.value) },
  ];
  return changes.filter(({ after }) => after !== '');
}

/** What a row says of its metric beside the readings, to be remembered. */
function definedAs({
  unit,
  baseline,
  baselineMonth,
  target,
  targetMonth,
}: SaidMetric): Record<string, string> {
  return {
    ...(unit !== undefined && { unit }),
    ...(baseline && { baseline: `${baseline.value}${monthIn(baselineMonth)}` }),
    ...(target && { target: `${target.value}${monthIn(targetMonth)}` }),
  };
}

/** A metric that is here keeps what it is, which is said unless the file said the same before: its history is kept on the dashboard. */
function reportKept(said: SaidMetric, metric: ExistingMetric): Record<string, string> {
  const words = definedAs(said);
  const { baselineMonth, baselineValue, target } = metric;
  const kept = [
    ['unit', 'unit', metric.unit],
    ['baseline', 'baselineValue', `${baselineValue}${said.baselineMonth ? monthIn(baselineMonth) : ''}`],
    ['target', 'targetValue', target && `${target.value}${said.targetMonth ? monthIn(target.month) : ''}`],
  ] as const;
  for (const [name, field, current] of kept) {
    const now = words[name];
    if (now === undefined || now === current || now === metric.imported?.[name]) continue;
    const change =
      name === 'unit'
        ? ''
        : ' Take it over on the dashboard if it is right: the history of the plan is kept there.';
    said.reader.report(
      field,
      'METRIC_KEPT',
      `The ${name} stays “${current ?? ''}”; the file says “${now}”.${change}`,
    );
  }
  return words;
}

function monthIn(month: PlainMonth | undefined): string {
  return month === undefined ? '' : ` in ${month}`;
}

function keyOf({ metric }: FoundMetric): string {
  return 'key' in metric ? metric.key : metric.id;
}

function isOneReading({ readings }: SaidMetric): boolean {
  return readings.length === 1 && readings[0]?.field === 'value';
}

function titleOf(said: SaidMetric): string {
  const [first] = said.readings;
  return isOneReading(said) && first ? `${said.title}, ${first.month}` : said.title;
}
