/** Rows with a name or a title as choices of a select. */
export function choicesOf(
  rows: readonly ({ id: string } & ({ name: string } | { title: string }))[],
): { value: string; label: string }[] {
  return rows.map((row) => ({ value: row.id, label: 'name' in row ? row.name : row.title }));
}
