/** How marks of one lane that stand closer than their own width keep out of each other's way. */

/** Days that two marks are apart where they just do not touch. */
const closeDays = 5;
/** Pixels between two levels: the height of a mark. */
const levelHeight = 12;

/** From the days of a lane's marks, ascending, to how many pixels below the middle of the lane each of them stands. */
export type StepAside = (days: readonly number[]) => readonly number[];

/** Marks that stand close take a level each, the levels of such a run spread around the middle: none hides another's number. */
export function stepAside(days: readonly number[]): number[] {
  return runsOf(days).flatMap((run) => {
    const levels = levelsOf(run);
    const highest = Math.max(...levels);
    return levels.map((level) => (level - highest / 2) * levelHeight);
  });
}

/** As the first packets were printed: down and up in turn, where a third mark hides the first. */
export function stepAsideByTurns(days: readonly number[]): number[] {
  let aside = 0;
  return days.map((day, index) => {
    aside = day - (days[index - 1] ?? Number.NEGATIVE_INFINITY) < closeDays ? (aside > 0 ? -5 : 5) : 0;
    return aside;
  });
}

/** Runs in which each day is close to the one before. */
function runsOf(days: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && day - (run.at(-1) ?? 0) < closeDays) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** For each day the lowest level on which nothing close stands already. */
function levelsOf(run: readonly number[]): number[] {
  const lastOnLevel: number[] = [];
  return run.map((day) => {
    const free = lastOnLevel.findIndex((last) => day - last >= closeDays);
    const level = free === -1 ? lastOnLevel.length : free;
    lastOnLevel[level] = day;
    return level;
  });
}
