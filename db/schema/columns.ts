/** Column shapes used by every table: ids are UUIDv7 text, dates `YYYY-MM-DD`, months `YYYY-MM`, instants UTC text, days thousandths. */
import { type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, check, integer, text } from 'drizzle-orm/sqlite-core';

export const id = () => text().primaryKey();
export const date = () => text();
/** A calendar month, `YYYY-MM`. */
export const month = () => text();
export const instant = () => text();
export const milliDays = () => integer();
export const minorUnits = () => integer();
export const flag = () => integer({ mode: 'boolean' });

/** A CHECK that a text column holds one of a closed list of words. */
export function oneOf(name: string, column: AnySQLiteColumn, words: readonly string[]) {
  return check(name, sql`${column} in (${inline(words)})`);
}

function inline(words: readonly string[]): SQL {
  return sql.raw(words.map((word) => `'${word}'`).join(', '));
}
