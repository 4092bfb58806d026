/** Runs in the page: does the same four things to either grid and times them until their result is on screen. */
import { type BenchInitiative, makeInitiatives } from './initiatives.ts';

/** What the bench needs of a grid; each way of driving it is the one a person has. */
export interface GridDriver {
  mount: (rows: BenchInitiative[]) => void;
  /** The title painted on a line, if that line is in the document. */
  titleAt: (line: number) => string | undefined;
  clickTitleHeading: () => void;
  /** Leaves the search field with this text, as a key typed into it does. */
  search: (text: string) => void;
  scroller: () => HTMLElement;
  rowsInDocument: () => number;
}

export interface GridTimes {
  'first paint': number;
  'filter, last key': number;
  'sort by text': number;
  'scroll in 60 steps': number;
  rowsInDocument: number;
}

const rowHeight = 32;
const query = 'expan';
const steps = 60;

/** Times a freshly loaded grid over `count` rows, in milliseconds. @throws when a result does not appear in 20 s */
export async function measureGrid(driver: GridDriver, count: number): Promise<GridTimes> {
  const rows = makeInitiatives(count);
  const natural = rows.map((row) => row.title);
  const found = rows.filter((row) => Object.values(row).join('\n').toLowerCase().includes(query));
  const sorted = natural.toSorted(new Intl.Collator('en', { numeric: true }).compare);
  await settled();

  const paint = await timed(() => driver.mount(rows), showing(driver, natural, 0));
  await settled();
  for (let length = 1; length < query.length; length++) {
    driver.search(query.slice(0, length));
    await settled();
  }
  const filter = await timed(
    () => driver.search(query),
    showing(
      driver,
      found.map((row) => row.title),
      0,
    ),
  );
  driver.search('');
  await appeared(showing(driver, natural, 0));
  await settled();
  const sort = await timed(driver.clickTitleHeading, showing(driver, sorted, 0));
  await settled();
  const scroll = await timedScroll(driver, sorted);
  return {
    'first paint': paint,
    'filter, last key': filter,
    'sort by text': sort,
    'scroll in 60 steps': scroll,
    rowsInDocument: driver.rowsInDocument(),
  };
}

async function timedScroll(driver: GridDriver, titles: readonly string[]): Promise<number> {
  const scroller = driver.scroller();
  const furthest = scroller.scrollHeight - scroller.clientHeight;
  const started = performance.now();
  for (let step = 1; step <= steps; step++) {
    scroller.scrollTop = (furthest * step) / steps;
    const first = Math.ceil(scroller.scrollTop / rowHeight);
    await appeared(showing(driver, titles, first), (frames) => {
      scroller.scrollTop += frames % 2 === 0 ? 1 : -1;
    });
  }
  await frame();
  return performance.now() - started;
}

// Lines that fit below the heading wherever the grid is scrolled to.
const linesInSight = 20;

function showing(driver: GridDriver, titles: readonly string[], first: number): () => boolean {
  const lines = Array.from({ length: linesInSight }, (_, offset) => first + offset);
  return () => lines.every((line) => driver.titleAt(line) === titles[line]);
}

async function timed(act: () => void, isDone: () => boolean): Promise<number> {
  const started = performance.now();
  act();
  await appeared(isDone);
  await frame();
  return performance.now() - started;
}

// A hand does not stop dead: a grid that missed the last move is given small ones, from the tenth frame on.
async function appeared(isDone: () => boolean, nudge: (frames: number) => void = () => {}): Promise<void> {
  const deadline = performance.now() + 20_000;
  for (let frames = 0; !isDone(); frames++) {
    if (performance.now() > deadline) throw new Error('The expected rows did not appear.');
    await frame();
    if (frames > 10) nudge(frames);
  }
}

function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

// Long enough for what a grid prepares when idle, so that one measurement does not pay for another.
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}
