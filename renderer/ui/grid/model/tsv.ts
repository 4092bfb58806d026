/**
 * Cells as spreadsheets put them on the clipboard: tabs between columns, line ends between rows, quotes where needed. An
 * apostrophe before what a spreadsheet would calculate keeps it a text there; reading takes it off again.
 */
export function formatTsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map(quoteCell).join('\t'));
  // A lone row gets no line end, so that a copied cell pastes into a text field as it is.
  return lines.length === 1 ? (lines[0] as string) : lines.map((line) => `${line}\n`).join('');
}

/** The cells of a clipboard text. Quoted cells may hold tabs, line ends and doubled quotes; one line end at the end is no row. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let position = 0;
  while (position <= text.length) {
    const cell = quotedCellAt(text, position) ?? plainCellAt(text, position);
    (rows[rows.length - 1] as string[]).push(cell.text.replace(/^'(?='*[=+@-])/, ''));
    position = cell.end;
    if (position >= text.length) break;
    if (text[position] === '\t') {
      position++;
      continue;
    }
    position += text.startsWith('\r\n', position) ? 2 : 1;
    if (position === text.length) break;
    rows.push([]);
  }
  return rows;
}

function quoteCell(text: string): string {
  const safe = isCalculated(text) ? `'${text}` : text;
  return /[\t\r\n]|^"/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// A number with its sign is one; a text that has the apostrophe already gets a second, so that it keeps the first.
function isCalculated(text: string): boolean {
  return /^'*[=+@-]/.test(text) && !/^[+-]?[\d.,\s]+%?$/.test(text);
}

// A cell counts as quoted only when its closing quote ends it: `"Big" deal` is plain text.
function quotedCellAt(text: string, start: number): { text: string; end: number } | null {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = start;
  const match = quoted.exec(text);
  return match && { text: (match[1] as string).replaceAll('""', '"'), end: quoted.lastIndex };
}

function plainCellAt(text: string, start: number): { text: string; end: number } {
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  plain.exec(text);
  return { text: text.slice(start, plain.lastIndex), end: plain.lastIndex };
}
