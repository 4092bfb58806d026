/** What is done in the grid: the keyboard and the mouse, each leading to the same deeds. */
import { type KeyboardEvent, useRef } from 'react';
import { heldBy, sequencePause } from '#renderer/state/shortcuts.ts';
import type { PlainMonth } from '#shared/domain/dates.ts';
import { amountOf, deedOf, type GridDeed } from '../model/brush.ts';
import { type DaySpan, monthAt } from '../model/day-span.ts';
import { type GridPlace, placeAfter } from '../model/grid-state.ts';
import { type GridContent, type GridDeeds, plannedAt, runDeed } from './grid-deeds.ts';
import { useGrid } from './use-grid.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { useOpenCell } from './use-open-cell.ts';

interface GridActionsOptions extends GridDeeds, GridContent {
  span: DaySpan;
  /** The client that the address names. */
  slug: string | undefined;
  onMonth: (month: PlainMonth) => void;
}

export function useGridActions(options: GridActionsOptions) {
  const { clients, dates, span } = options;
  const size = { rows: clients.length + 1, days: dates.length };
  const grid = useGrid(size, startIn(options));
  const cell = useOpenCell(options, grid);
  const act = (deed: GridDeed) => {
    const { place } = grid.state;
    if (deed.kind === 'open' || deed.kind === 'split') return cell.open(place, deed.kind === 'split');
    if (deed.kind === 'pick_up')
      return void (plannedAt(options, place) && grid.dispatch({ kind: 'pick_up' }));
    runDeed(deed, grid.state, options);
    grid.dispatch({ kind: 'clear' });
  };
  const pointer = useGridPointer({
    grid,
    isPlanned: (place) => plannedAt(options, place),
    onOpen: (place) => cell.open(place),
    onDrop: () => act(grid.state.moved === null ? brushDeed(options) : { kind: 'drop' }),
  });
  const isSecondLetter = useSequences();
  const onKeyDown = (event: KeyboardEvent) => {
    const isCell = event.target instanceof HTMLElement && event.target.dataset.day !== undefined;
    if (!isCell || event.altKey || event.ctrlKey || event.metaKey || isSecondLetter(event)) return;
    const step = steps[event.key];
    const to = placeAfter(event.key, grid.state.place, size);
    const deed = deedOf(event.key);
    if (step === undefined && !to && !deed) return;
    event.preventDefault();
    if (step !== undefined) {
      grid.focus({ kind: 'go', to: grid.state.place });
      options.onMonth(monthAt(span, step));
    } else if (to) grid.focus({ kind: 'go', to, extends: event.shiftKey });
    else if (deed) act(grid.state.moved === null ? deed : whileMoving(deed));
  };
  return {
    ...{ grid, cell },
    handlers: { ...pointer, onKeyDown },
  };
}

const steps: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

function brushDeed({ brush }: GridDeeds): GridDeed {
  return { kind: 'paint', milliDays: amountOf(brush) };
}

/** While a day is on its way, the keys that pick up or open put it down, and any other lets go of it. */
function whileMoving({ kind }: GridDeed): GridDeed {
  return { kind: kind === 'pick_up' || kind === 'open' || kind === 'confirm' ? 'drop' : 'clear' };
}

/** The row of the client that the address names, and today. */
function startIn({ clients, dates, slug }: GridActionsOptions): GridPlace {
  const named = clients.findIndex((client) => client.slug === slug);
  const day = dates.findIndex(({ isToday }) => isToday);
  return { row: Math.max(named, 0) + (clients.length > 0 ? 1 : 0), day: Math.max(day, 0) };
}

/** Tells the second letter of a shortcut such as `G C`, which belongs to the app and not to the grid. */
function useSequences(): (event: KeyboardEvent) => boolean {
  const held = useRef(0);
  return ({ nativeEvent, timeStamp }) => {
    const isSecond = timeStamp - held.current < sequencePause;
    held.current = !isSecond && heldBy(nativeEvent) !== '' ? timeStamp : 0;
    return isSecond;
  };
}
