/** The columns of a client's initiatives that a screen asks for, as rows of these columns and no others. */
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import type { InitiativeRow } from '#shared/contract/initiatives.ts';
import type { Outputs } from '#shared/contract/types.ts';
import { api } from './api.ts';

export function initiativesWith<Column extends keyof InitiativeRow>(
  clientId: string,
  columns: readonly Column[],
) {
  return {
    ...api.initiatives.list.queryOptions({ input: { clientId, columns: [...columns] } }),
    select: rowsFrom<Pick<InitiativeRow, Column>>,
  };
}

function rowsFrom<Row extends object>({ columns }: Outputs['initiatives']['list']): Row[] {
  return rowsOf(readColumns<Row>(columns));
}
