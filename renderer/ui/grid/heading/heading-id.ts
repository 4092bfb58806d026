/** The id of a column's heading cell. */
export function headingId(gridId: string, column: number): string {
  return `${gridId}-heading-${column}`;
}
