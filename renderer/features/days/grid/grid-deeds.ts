/** What a deed of the keyboard or the mouse does with the dates that are selected. */
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { Brush, GridDeed } from '../model/brush.ts';
import type { ClientCells } from '../model/day-cells.ts';
import { type GridPlace, type GridState, selectedRange } from '../model/grid-state.ts';
import { paintedDates, type TimeOff } from '../model/own-days.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import type { DayCommands } from '../use-day-commands.ts';
import type { TimeOffCommands } from '../use-time-off.ts';

/** What the grid shows. */
export interface GridContent {
  clients: readonly ClientSummary[];
  dates: readonly ShownDate[];
  cells: ReadonlyMap<string, ClientCells>;
  calendar: { timeOff: readonly TimeOff[] };
}

/** What can be done in it. */
export interface GridDeeds {
  brush: Brush;
  commands: DayCommands;
  timeOff: TimeOffCommands;
  /** Plans days of a client that come back by a rule, from a date on. */
  onRecur: (client: ClientSummary, on: PlainDate) => void;
}

/** True for a cell with planned days. */
export function plannedAt({ clients, dates, cells }: GridContent, { row, day }: GridPlace): boolean {
  const client = clients[row - 1];
  const planned = client && cells.get(client.id)?.get(dates[day]?.date ?? '')?.planned;
  return planned !== undefined && planned > 0;
}

/** Does it. What is refused was told already; the grid stays as it is. */
export function runDeed(deed: GridDeed, state: GridState, options: GridContent & GridDeeds): void {
  const [from, to] = selectedRange(state);
  const selected = options.dates.slice(from, to + 1);
  const client = options.clients[state.place.row - 1];
  const done = client ? clientDeed(deed, client, selected, state, options) : ownDeed(deed, selected, options);
  done?.catch(() => undefined);
}

function clientDeed(
  deed: GridDeed,
  client: ClientSummary,
  selected: readonly ShownDate[],
  { moved, place }: GridState,
  { commands, dates, onRecur, ...options }: GridContent & GridDeeds,
): Promise<unknown> | undefined {
  const on = selected.map(({ date }) => date);
  switch (deed.kind) {
    case 'paint': {
      const own = new Map(selected.map((date) => [date.date, date.own]));
      return commands.paint(client.id, deed.milliDays === 0 ? on : paintedDates(on, own), deed.milliDays);
    }
    case 'confirm':
      return commands.confirmAll(client.id, on);
    case 'drop': {
      const [source, target] = [dates[moved ?? -1], dates[place.day]];
      return source && target && commands.move(client.id, source.date, target.date);
    }
    case 'recur':
      onRecur(client, on[0] ?? '');
      return undefined;
    case 'time_off':
      return ownDeed(deed, selected, { ...options, commands, dates, onRecur });
    default:
      return undefined;
  }
}

/** In the executive's own row, painting takes time off and erasing works again. */
function ownDeed(
  deed: GridDeed,
  selected: readonly ShownDate[],
  { timeOff, calendar }: GridContent & GridDeeds,
): Promise<unknown> | undefined {
  const [startsOn, endsOn] = [selected[0]?.date, selected.at(-1)?.date];
  if (startsOn === undefined || endsOn === undefined) return undefined;
  const isOff = selected.every(({ own }) => own.timeOff !== undefined);
  const erases = deed.kind === 'paint' ? deed.milliDays === 0 : isOff;
  if (deed.kind !== 'paint' && deed.kind !== 'time_off' && deed.kind !== 'confirm') return undefined;
  if (erases) return timeOff.clear(calendar.timeOff, { startsOn, endsOn });
  return isOff ? undefined : timeOff.add({ startsOn, endsOn });
}
