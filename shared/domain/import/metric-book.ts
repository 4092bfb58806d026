/** Finds the metric that each row is about, and says what the new ones are made of. */
import { addMonthsTo, compareText, type PlainMonth } from '../dates.ts';
import { directionOf, type MonthValue, planProblems } from '../metrics.ts';
import { fold } from './cells.ts';
import type { Directory } from './directory.ts';
import type { ImportField } from './fields.ts';
import type { Figure } from './parse-figure.ts';
import type { ExistingMetric, NewMetric } from './plan-types.ts';
import type { ProblemCode } from './problems.ts';
import type { SaidMetric } from './read-metric.ts';

/** What a row is about. */
export type FoundMetric =
  | { readonly kind: 'existing'; readonly metric: ExistingMetric }
  | { readonly kind: 'new'; readonly metric: NewMetric; readonly firstRow: number };

type Problem = readonly [field: ImportField, code: ProblemCode, message: string];

export class MetricBook {
  readonly #existing: ReadonlyMap<string, readonly ExistingMetric[]>;
  readonly #objectives: Directory;
  /** The rows of the file by the metric that they name, in their order. */
  readonly #rows: ReadonlyMap<string, readonly SaidMetric[]>;
  readonly #keys: ReadonlyMap<number, string>;
  readonly #found = new Map<string, FoundMetric | Problem>();

  constructor(existing: readonly ExistingMetric[], said: readonly SaidMetric[], objectives: Directory) {
    this.#existing = Map.groupBy(existing, ({ name }) => fold(name));
    this.#objectives = objectives;
    const objectiveByTitle = new Map<string, string>();
    for (const { title, objective } of said) {
      if (objective !== undefined && !objectiveByTitle.has(fold(title)))
        objectiveByTitle.set(fold(title), objective);
    }
    const named = said.map((row) => ({
      ...row,
      objective: row.objective ?? objectiveByTitle.get(fold(row.title)),
    }));
    this.#rows = Map.groupBy(named, keyOf);
    this.#keys = new Map(named.map((row) => [row.row, keyOf(row)]));
  }

  get made(): readonly NewMetric[] {
    return [...this.#found.values()].flatMap((found) =>
      'kind' in found && found.kind === 'new' ? found.metric : [],
    );
  }

  /** The metric of a row: one that is here, by its name within its objective, or a new one. */
  find({ row, reader }: SaidMetric): FoundMetric | null {
    const key = this.#keys.get(row) ?? '';
    const [first, ...others] = this.#rows.get(key) ?? [];
    if (!first) return null;
    const found = this.#found.get(key) ?? this.#look(key, [first, ...others]);
    this.#found.set(key, found);
    if ('kind' in found) return found;
    reader.report(...found);
    return null;
  }

  #look(key: string, rows: readonly [SaidMetric, ...SaidMetric[]]): FoundMetric | Problem {
    const [{ title }] = rows;
    const [metric, another] = this.#here(rows[0]);
    if (another) {
      const message = `Several objectives have a metric “${title}”, so the row is not imported. Name the objective in each row.`;
      return ['title', 'METRIC_AMBIGUOUS', message];
    }
    return metric ? { kind: 'existing', metric } : this.#make(key, rows);
  }

  #here({ title, objective }: SaidMetric): readonly ExistingMetric[] {
    const named = this.#existing.get(fold(title)) ?? [];
    const id = objective === undefined ? undefined : this.#objectives.find(objective)?.id;
    return objective === undefined ? named : named.filter(({ objectiveId }) => objectiveId === id);
  }

  #make(key: string, rows: readonly [SaidMetric, ...SaidMetric[]]): FoundMetric | Problem {
    const [first] = rows;
    const { title, objective, reader } = first;
    if (objective === undefined) {
      const message = `“${title}” is no metric here, and no objective is named for it, so the row is not imported.`;
      return ['objective', 'OBJECTIVE_MISSING', message];
    }
    const ends = endsOf(rows);
    const direction = pick(rows, (row) => row.direction) ?? (ends && directionOf(ends.baseline, ends.target));
    if (!ends || !direction) {
      const message = `“${title}” is new and has no target with its month, so the row is not imported. Add the columns Target and Target month, or add the metric on the dashboard first.`;
      return ['targetValue', 'METRIC_INCOMPLETE', message];
    }
    if (planProblems({ direction, baseline: ends.baseline }, planOf(ends)).length > 0) {
      const message = `The target of “${title}” does not lie after its baseline, or on the wrong side of it, so the row is not imported.`;
      return ['targetValue', 'METRIC_INCOMPLETE', message];
    }
    const reference = this.#objectives.resolve(objective, () =>
      reader.report('objective', 'OBJECTIVE_NEW', `“${objective}” is new and is added to the objectives.`),
    );
    const metric = { key, name: title, objective: reference, unit: unitOf(rows), direction, ...ends };
    return { kind: 'new', metric, firstRow: first.row };
  }
}

interface Ends {
  readonly baseline: MonthValue;
  readonly target: MonthValue;
}

function planOf({ baseline, target }: Ends) {
  return { holdsFrom: baseline.month, target, points: [] };
}

/**
 * Where the metric starts and where it is to go. A baseline without its month is that of the month before the first reading;
 * without any, the first reading is the baseline. Either is reported.
 */
function endsOf(rows: readonly [SaidMetric, ...SaidMetric[]]): Ends | undefined {
  const target = at(
    pick(rows, (row) => row.targetMonth),
    pick(rows, (row) => row.target),
  );
  const said = pick(rows, (row) => row.baseline);
  const month = pick(rows, (row) => row.baselineMonth);
  const [first] = rows
    .flatMap((row) => row.readings)
    .toSorted((one, other) => compareText(one.month, other.month));
  const baseline =
    at(month, said) ??
    (first && (said ? at(addMonthsTo(first.month, -1), said) : at(first.month, first.figure)));
  if (!target || !baseline) return undefined;
  if (month === undefined || said === undefined) {
    const what = said ? 'The baseline names no month' : 'There is no baseline';
    const message = `${what}, so ${baseline.value} of ${baseline.month} is taken, by the first reading.`;
    rows[0].reader.report('baselineValue', 'BASELINE_TAKEN', message);
  }
  return { baseline, target };
}

function at(month: PlainMonth | undefined, figure: Figure | undefined): MonthValue | undefined {
  return month === undefined || !figure ? undefined : { month, value: figure.value };
}

/** The unit of its column, else the sign that stands beside one of its numbers. */
function unitOf(rows: readonly SaidMetric[]): string {
  const figures = rows.flatMap(({ baseline, target, readings }) => [
    ...[baseline, target].filter((figure) => figure !== undefined),
    ...readings.map(({ figure }) => figure),
  ]);
  const unit = pick(rows, (row) => row.unit) ?? figures.find((figure) => figure.unit !== '')?.unit ?? '';
  return unit.slice(0, 40);
}

function pick<Value>(
  rows: readonly SaidMetric[],
  of: (row: SaidMetric) => Value | undefined,
): Value | undefined {
  return rows.map(of).find((value) => value !== undefined);
}

function keyOf({ title, objective = '' }: Pick<SaidMetric, 'title' | 'objective'>): string {
  return `${fold(objective)}\n${fold(title)}`;
}
