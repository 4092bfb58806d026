/** Plans the import of what past planning cycles planned and achieved. */
import type { DecimalValue } from '../fractions.ts';
import { cellText, fold } from './cells.ts';
import type { ImportField } from './fields.ts';
import { ImportLog } from './import-log.ts';
import { type DecimalMark, decimalMarkOf, parseFigure } from './parse-figure.ts';
import { parseYesNo } from './parse-words.ts';
import { describePlan, plannedRow, refuseDuplicate, reportMissingColumns } from './plan-common.ts';
import type {
  ExistingPastPlan,
  FieldChange,
  ImportSource,
  PastPlanPlan,
  PastPlanValues,
  PlannedRow,
} from './plan-types.ts';
import { columnsOf, RowReader, shorten } from './row-reader.ts';

/** The longest name of a cycle that the product keeps. */
const longestCycle = 40;

/** What one row says; what is undefined stays as it is. */
interface SaidPastPlan {
  readonly reader: RowReader;
  readonly cycle: string;
  readonly title: string;
  readonly planned: DecimalValue;
  readonly achieved: DecimalValue;
  readonly isCarriedForward: boolean | undefined;
  readonly cause: string | undefined;
}

/** Plans what each row would do to the past cycles. Never throws, whatever the cells hold. */
export function planPastPlans(source: ImportSource): PastPlanPlan {
  const log = new ImportLog();
  const columns = columnsOf(source);
  const mark = decimalMarkOf(
    source.rows.flatMap(({ cells }) =>
      [...(columns.byField.get('planned') ?? []), ...(columns.byField.get('achieved') ?? [])].map(
        (column) => cells[column],
      ),
    ),
  );
  const existing = new Map(source.existing.pastPlans.map((plan) => [keyOf(plan), plan]));
  const firstRows = new Map<string, number>();
  const rows = source.rows.map((row): PlannedRow<PastPlanValues> => {
    const said = readPastPlan(new RowReader(columns, row, log), mark);
    if (typeof said === 'string') return { row: row.row, title: said, action: 'refuse' };
    const first = firstRows.get(keyOf(said));
    if (first !== undefined) return refuseDuplicate(said.reader, titleOf(said), first);
    firstRows.set(keyOf(said), row.row);
    return draftPastPlan(said, existing.get(keyOf(said)));
  });
  reportMissingColumns('past_plans', source, undefined, log);
  const nothingNew = { newPeople: [], newFunctions: [], newObjectives: [], newInitiatives: [] };
  return { kind: 'past_plans', ...describePlan(rows, log), ...nothingNew };
}

/** The title alone where the row is refused, which is then reported. */
function readPastPlan(reader: RowReader, mark: DecimalMark): SaidPastPlan | string {
  const title = reader.title();
  if (title === undefined) return '';
  const cycle = reader.text('cycle');
  if (cycle === undefined || cycle.length > longestCycle) {
    const message =
      'The planning cycle is missing or too long, so the row is not imported. Name it in each row.';
    reader.report('cycle', 'CYCLE_MISSING', message);
    return title;
  }
  const planned = readFigure(reader, 'planned', mark, (value) => value >= 0);
  const achieved = readFigure(reader, 'achieved', mark, () => true);
  if (planned === undefined || achieved === undefined) return title;
  const isCarriedForward = readCarried(reader);
  return { reader, title, cycle, planned, achieved, isCarriedForward, cause: reader.text('cause') };
}

function readFigure(
  reader: RowReader,
  field: ImportField,
  mark: DecimalMark,
  isPossible: (value: DecimalValue) => boolean,
): DecimalValue | undefined {
  const [first] = reader.cells(field);
  const value = parseFigure(first?.cell, mark)?.value;
  if (value !== undefined && Math.abs(value) <= 1e12 && isPossible(value)) return value;
  const text = first
    ? `“${shorten(cellText(first.cell))}” is no ${field} progress`
    : `There is no ${field} progress`;
  reader.report(field, 'FIGURE_UNREADABLE', `${text}, so the row is not imported.`);
  return undefined;
}

function readCarried(reader: RowReader): boolean | undefined {
  const text = reader.text('carriedForward');
  if (text === undefined) return undefined;
  const answer = parseYesNo(text);
  if (answer === undefined) {
    const message = `“${shorten(text)}” is neither yes nor no, so it is left out.`;
    reader.report('carriedForward', 'CARRIED_UNKNOWN', message);
  }
  return answer;
}

function draftPastPlan(
  said: SaidPastPlan,
  existing: ExistingPastPlan | undefined,
): PlannedRow<PastPlanValues> {
  const { reader, cycle, title } = said;
  const imported = wordsOf(said);
  // What the file said before is no news: what became of it here stays.
  const isNews = (field: keyof typeof imported) => existing?.imported?.[field] !== imported[field];
  const values: PastPlanValues = {
    ...{ cycle: existing?.cycle ?? cycle, title: existing?.title ?? title },
    planned: existing && !isNews('planned') ? existing.planned : said.planned,
    achieved: existing && !isNews('achieved') ? existing.achieved : said.achieved,
    isCarriedForward:
      (isNews('carriedForward') ? said.isCarriedForward : undefined) ?? existing?.isCarriedForward ?? false,
    cause: (isNews('cause') ? said.cause : undefined) ?? existing?.cause ?? '',
  };
  const changes = changesOf(values, existing);
  for (const { field, before } of changes) {
    const last = existing?.imported?.[field];
    if (before === null || last === undefined || before === last) continue;
    reader.report(
      field,
      'CHANGED_HERE_TOO',
      `This was changed here too, to “${before}”; the file says “${imported[field]}”.`,
    );
  }
  const effects = {
    changes,
    slip: null,
    statusUpdate: null,
    imported: { ...existing?.imported, ...imported },
  };
  return plannedRow({ row: reader.row, title: titleOf(said) }, existing, values, () => values, effects);
}

/** What the row says, field by field, to be remembered. */
function wordsOf({ planned, achieved, isCarriedForward, cause }: SaidPastPlan): Record<string, string> {
  return {
    ...{ planned: String(planned), achieved: String(achieved) },
    ...(isCarriedForward !== undefined && { carriedForward: isCarriedForward ? 'yes' : 'no' }),
    ...(cause !== undefined && { cause }),
  };
}

function changesOf(values: PastPlanValues, existing: ExistingPastPlan | undefined): FieldChange[] {
  const yesNo = (isIt: boolean | undefined) => (isIt === undefined ? null : isIt ? 'yes' : 'no');
  const fields: readonly [ImportField, string | null, string | null][] = [
    ['planned', existing ? String(existing.planned) : null, String(values.planned)],
    ['achieved', existing ? String(existing.achieved) : null, String(values.achieved)],
    ['carriedForward', yesNo(existing?.isCarriedForward), yesNo(values.isCarriedForward)],
    ['cause', existing?.cause || null, values.cause || null],
  ];
  return fields
    .filter(([, before, after]) => before !== after)
    .map(([field, before, after]) => ({ field, before, after }));
}

function titleOf({ cycle, title }: SaidPastPlan): string {
  return `${cycle}: ${title}`;
}

function keyOf({ cycle, title }: { readonly cycle: string; readonly title: string }): string {
  return `${fold(cycle)}\n${fold(title)}`;
}
