/** Finds what stands between the cells of a text file. */

const delimiters = [',', ';', '\t', '|'] as const;
const sampleRows = 50;

/**
 * The delimiter that parts most rows into the same number of cells; of equal ones the one that gives more cells.
 * A comma where none does: the file has one column.
 */
export function findDelimiter(text: string): string {
  const rows = sampleOf(text);
  let best = { delimiter: ',', regular: 0, cells: 0 };
  for (const delimiter of delimiters) {
    const counts = rows.map((row) => row.split(delimiter).length - 1).filter((count) => count > 0);
    const [cells, regular] = mostFrequent(counts);
    if (regular > best.regular || (regular === best.regular && cells > best.cells))
      best = { delimiter, regular, cells };
  }
  return best.delimiter;
}

function mostFrequent(counts: readonly number[]): readonly [value: number, times: number] {
  let best: readonly [number, number] = [0, 0];
  for (const [value, same] of Map.groupBy(counts, (count) => count)) {
    if (same.length > best[1] || (same.length === best[1] && value > best[0])) best = [value, same.length];
  }
  return best;
}

/** The first rows, a quoted cell standing as one letter: it may hold delimiters and line breaks. */
function sampleOf(text: string): string[] {
  const start = text.slice(0, 64 * 1024).replace(/(^|[,;\t|\r\n]) *"(?:[^"]|"")*"/g, '$1q');
  const rows = start.split(/\r\n|\n|\r/).filter((row) => row.trim() !== '');
  return rows.slice(0, sampleRows);
}
