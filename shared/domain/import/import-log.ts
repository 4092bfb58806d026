/** Collects what one planning run has to report, and what it learns about the order of dates. */
import type { DateOrder } from './parse-date.ts';
import type { ImportProblem, ProblemCode } from './problems.ts';

export class ImportLog {
  /** The first date that could be two days. */
  ambiguousDate: string | null = null;
  readonly #problems: ImportProblem[] = [];
  readonly #orders = new Set<DateOrder>();

  report(row: number, column: string | null, code: ProblemCode, message: string): void {
    this.#problems.push({ row, column, code, message });
  }

  /** Notes that a date can be read in this order only. */
  sawOrder(order: DateOrder): void {
    this.#orders.add(order);
  }

  /** Notes a date that could be two days. */
  needsOrder(text: string): void {
    this.ambiguousDate ??= text;
  }

  get dateOrderNeeded(): boolean {
    return this.ambiguousDate !== null;
  }

  /** The one order in which all dates that have only one reading are written. */
  get suggestedDateOrder(): DateOrder | null {
    const [order] = this.#orders;
    return this.dateOrderNeeded && order && this.#orders.size === 1 ? order : null;
  }

  /** In the order of rows; what belongs to the same row stays in the order of reporting. */
  get problems(): ImportProblem[] {
    return this.#problems.sort((one, other) => one.row - other.row);
  }
}
