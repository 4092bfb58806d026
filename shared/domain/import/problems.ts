/** What an import reports about a row: what was refused, what came in incomplete, and what was made along the way. */

/** `error`: the row, or the reading in that column, is not imported. `warning`: it is, but something of it needs a look. `info`: nothing to do. */
export type ProblemLevel = 'error' | 'warning' | 'info';

export const problemLevels = {
  TITLE_MISSING: 'error',
  INITIATIVE_MISSING: 'error',
  DUPLICATE: 'error',
  CELL_TOO_LONG: 'error',
  TOTALS_ROW: 'error',
  HEADINGS_REPEATED: 'error',
  OBJECTIVE_MISSING: 'error',
  METRIC_AMBIGUOUS: 'error',
  METRIC_INCOMPLETE: 'error',
  MONTH_MISSING: 'error',
  MONTH_OUTSIDE: 'error',
  MONTH_CLOSED: 'error',
  FIGURE_UNREADABLE: 'error',
  CYCLE_MISSING: 'error',
  OTHER_CLIENT: 'error',
  DAY_UNREADABLE: 'error',
  DAY_AHEAD: 'error',
  DAY_BOOKED: 'error',
  DAY_CHANGED: 'error',
  HOURS_UNREADABLE: 'error',
  ROUNDS_TO_NOTHING: 'error',
  NO_AGREEMENT: 'error',
  OVERAGE_REFUSED: 'error',
  COLUMN_MISSING: 'warning',
  DATE_MISSING: 'warning',
  DATE_UNREADABLE: 'warning',
  DATE_ORDER_NEEDED: 'warning',
  DATE_ORDER_CONTRADICTED: 'warning',
  DATE_NOT_USED: 'warning',
  ORIGINAL_DATE_KEPT: 'warning',
  STATUS_UNKNOWN: 'warning',
  KIND_UNKNOWN: 'warning',
  INPUT_UNKNOWN: 'warning',
  LEAD_DAYS_UNREADABLE: 'warning',
  OWNER_SEVERAL: 'warning',
  FORMULA_ERROR: 'warning',
  CELLS_WITHOUT_HEADING: 'warning',
  CHANGED_HERE_TOO: 'warning',
  CONFIDENCE_UNKNOWN: 'warning',
  CARRIED_UNKNOWN: 'warning',
  METRIC_KEPT: 'warning',
  STATUS_NOT_KEPT: 'info',
  COMPLETED_WITHOUT_DATE: 'info',
  BASELINE_TAKEN: 'info',
  PERSON_NEW: 'info',
  FUNCTION_NEW: 'info',
  OBJECTIVE_NEW: 'info',
  INITIATIVE_NEW: 'info',
  DAYS_ROUNDED: 'info',
  DAY_LATE: 'info',
} as const satisfies Record<string, ProblemLevel>;

export type ProblemCode = keyof typeof problemLevels;

/** One thing to know about one row. `row` is the file's own number, `column` the heading, null for the whole row. */
export interface ImportProblem {
  readonly row: number;
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly message: string;
}
