/** The lines of an iCalendar file: unfolded, split into name, parameters and value. (Source: RFC 5545, 3.1.) */

export interface ContentLine {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** More than any line needs; what goes beyond, such as a picture, is passed over. */
const longestLine = 100_000;

/**
 * The unfolded lines, one by one, so that a large file is never held twice. A line that goes on beyond a hundred thousand
 * characters is cut there. Line ends may be CRLF or LF, as programs write them.
 */
export function* unfoldedLines(text: string): Generator<string> {
  let line = '';
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  while (position < text.length) {
    const end = endOfLine(text, position);
    const isContinued = position > 0 && (text[position] === ' ' || text[position] === '\t');
    if (isContinued) {
      if (line.length < longestLine) line += text.slice(position + 1, Math.min(end, position + longestLine));
    } else {
      if (line !== '') yield line;
      line = text.slice(position, Math.min(end, position + longestLine));
    }
    position = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  if (line !== '') yield line;
}

const noParameters: ReadonlyMap<string, string> = new Map();

/** One line in its parts; `undefined` for what is none. Names are in capitals. */
export function parseContentLine(line: string): ContentLine | undefined {
  const [name = ''] = /^[A-Za-z0-9-]+/.exec(line) ?? [];
  if (name === '') return undefined;
  if (line[name.length] === ':')
    return { name: name.toUpperCase(), parameters: noParameters, value: line.slice(name.length + 1) };
  const parameters = new Map<string, string>();
  let position = name.length;
  while (line[position] === ';') {
    const [whole, key, value] = parameterAt(line, position);
    if (whole === undefined || key === undefined || value === undefined) return undefined;
    parameters.set(key.toUpperCase(), value.replace(/^"(.*)"$/s, '$1'));
    position += whole.length;
  }
  return line[position] === ':'
    ? { name: name.toUpperCase(), parameters, value: line.slice(position + 1) }
    : undefined;
}

/** A text value without its escapes. (RFC 5545, 3.3.11.) */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, character: string) =>
    character === 'n' || character === 'N' ? '\n' : character,
  );
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  const last = feed < 0 ? text.length : feed;
  if (last > from && text[last - 1] === '\r') return last - 1;
  return last;
}

const parameter = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,])*(?:,(?:"[^"]*"|[^";:,])*)*)/y;

function parameterAt(line: string, position: number): readonly string[] {
  parameter.lastIndex = position;
  return parameter.exec(line) ?? [];
}
