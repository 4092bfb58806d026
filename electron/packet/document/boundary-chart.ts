/** The map of waiting between functions as the packet prints it. */
import { type BoundaryMap, boundaryMapHeight, boundaryMapOption } from '#shared/charts/boundary-map.ts';
import type { PacketBoundary } from '#shared/domain/packet/handoffs-section.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { drawChart } from '../chart-drawing.ts';
import { chartLookOf } from '../look.ts';
import { isFirstVersion } from './first-version.ts';
import { pageWidths } from './timeline-chart.ts';
import { counted, plural } from './words.ts';

/** Shapes as SVG, words apart; the table below it holds the same numbers. */
export function drawBoundaryMap(boundaries: readonly PacketBoundary[], content: PacketContent) {
  const { client, paper } = content;
  const functions = [...new Set(boundaries.flatMap(({ from, to }) => [from, to]))].toSorted((one, other) =>
    one.localeCompare(other, client.locale),
  );
  const map: BoundaryMap = {
    functions,
    cells: boundaries.map(({ from, to, open, medianWaiting }) => ({
      from: functions.indexOf(from),
      to: functions.indexOf(to),
      open,
      medianWaiting,
    })),
    longNames: isFirstVersion(content) ? 'cut' : 'wrapped',
  };
  const option = boundaryMapOption(map, chartLookOf(client.color), {
    days: (days) => `${days} ${plural(days, 'day')}`,
    open: (count) => (count === 0 ? 'none open' : `${count} open`),
  });
  const alt =
    `Map of waiting between ${counted(functions.length, 'function')}: rows hand over, columns wait, ` +
    'each cell the median days. The table below holds the same numbers.';
  return { ...drawChart(option, pageWidths[paper], boundaryMapHeight(map)), alt };
}
