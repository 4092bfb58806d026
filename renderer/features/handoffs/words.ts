/** Words that several parts of the screen share. */

/** `1 day`, `12 days`, `6.5 days`. */
export function dayWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** The name of a function; of one that is gone, that it is. */
export function functionOf(
  { functions }: { functions: readonly { id: string; name: string }[] },
  id: string | null,
): string {
  return functions.find((each) => each.id === id)?.name ?? 'A function that was removed';
}
