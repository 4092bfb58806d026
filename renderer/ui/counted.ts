/** A count with its word: `1 page`, `1,204 rows`. */
export function counted(count: number, one: string, locale: string): string {
  return `${count.toLocaleString(locale)} ${count === 1 ? one : `${one}s`}`;
}
