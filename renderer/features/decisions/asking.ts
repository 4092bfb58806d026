/** What the decision screen may ask, and what of a row can be done. */
import type { DecisionRow } from '#shared/contract/decisions.ts';

export type Asking =
  | { kind: 'add' }
  | { kind: 'edit'; row: DecisionRow }
  | { kind: 'resolve'; row: DecisionRow };

export interface RowActions {
  edit: (row: DecisionRow) => void;
  resolve: (row: DecisionRow) => void;
  reopen: (row: DecisionRow) => void;
  remove: (row: DecisionRow) => void;
}
