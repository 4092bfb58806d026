/**
 * Wide lists travel as one text by column: `{"count":2,"columns":{"title":["A","B"],…}}`, made by SQLite itself.
 * One string crosses a port far faster than thousands of objects, and the grid reads columns as they are.
 */

/** A list by column: every column has `count` values, in row order. */
export interface ColumnList<Row> {
  count: number;
  columns: { [Key in keyof Row]: Row[Key][] };
}

/** Reads the text of a wide list. */
export function readColumns<Row>(text: string): ColumnList<Row> {
  return JSON.parse(text) as ColumnList<Row>;
}

/** The rows of a list by column. */
export function rowsOf<Row extends object>(list: ColumnList<Row>): Row[] {
  const entries = Object.entries(list.columns) as [keyof Row, Row[keyof Row][]][];
  return Array.from({ length: list.count }, (_, index) => {
    const row = {} as Row;
    for (const [key, values] of entries) {
      const value = values[index];
      if (value !== undefined) row[key] = value;
    }
    return row;
  });
}
