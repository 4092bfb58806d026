/** Finding rows: the one way in which a service says that something is not there. */
import { Refusal } from '#shared/contract/errors.ts';

/** The row, or a refusal that names what is missing. */
export function found<Row>(row: Row | undefined, what: string, id?: string): Row {
  if (row === undefined) {
    throw new Refusal('NOT_FOUND', `There is no such ${what}. It may have been removed.`, id ? { id } : {});
  }
  return row;
}

/** The fields that were given: an explicit `undefined` is the same as leaving the field out. */
export function given<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
}
