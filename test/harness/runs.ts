/** How many random cases the costly properties try: all in `npm test` and CI, one in ten in the gate before a commit. */

/** `npm run check` runs Vitest in its mode `quick`. */
export function runs(all: number): number {
  return import.meta.env.MODE === 'quick' ? Math.ceil(all / 10) : all;
}
