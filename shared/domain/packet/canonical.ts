/**
 * One text for one meaning, so that equal content has an equal hash: keys in code-unit order, no spaces,
 * numbers as ECMAScript prints them. (Source: RFC 8785, JSON Canonicalization Scheme.)
 */

/**
 * The canonical JSON text of plain data.
 * @throws TypeError for anything JSON would drop or bend silently: undefined, NaN, functions, class instances, cycles
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, inside: readonly object[]): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value !== 'object') throw notPlain(value, inside);
  if (inside.includes(value)) throw new TypeError('Cyclic data has no canonical JSON.');
  const within = [...inside, value];
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, within)).join(',')}]`;
  return writeObject(value, within);
}

function writeObject(value: object, within: readonly object[]): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw notPlain(value, within);
  const fields = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${write(item, within)}`);
  return `{${fields.join(',')}}`;
}

function notPlain(value: unknown, inside: readonly object[]): TypeError {
  return new TypeError(`Not plain JSON data at depth ${inside.length}: ${String(value)}`);
}
