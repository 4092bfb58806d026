/**
 * The 90-day calendar as a packet prints it: a lane for each initiative, a numbered mark for each milestone.
 * Shapes tell the kinds apart, place tells what is overdue; colour only repeats it.
 */
import type { CustomSeriesRenderItemAPI, EChartsOption } from 'echarts';
import {
  addDays,
  addMonthsTo,
  compareText,
  epochDay,
  firstDayOf,
  monthOf,
  type PlainDate,
} from '../domain/dates.ts';
import type { ChartLook } from './chart-look.ts';
import { bareAxis, drawnSeries, type Graphic, line, polygon, rectangle } from './graphics.ts';
import type { StepAside } from './step-aside.ts';
import { type MarkPlace, markGraphics, type TimelineMark, trailGraphics } from './timeline-marks.ts';

export interface TimelineLane {
  readonly title: string;
  /** Where the lane's bar ends; it runs on to the edge where there is no target or one beyond the horizon. */
  readonly targetOn: PlainDate | null;
  readonly marks: readonly TimelineMark[];
}

export interface Timeline {
  readonly asOf: PlainDate;
  readonly horizonDays: number;
  readonly lanes: readonly TimelineLane[];
  /** How marks of a lane that stand close keep apart. */
  readonly stepAside: StepAside;
}

/** Room for marks up to six pixels beside the middle; a lane whose marks step further aside is that much higher. */
const laneHeight = 25;
const roomAside = 6;
const axisHeight = 22;
const titleWidth = 150;
/** Room before `asOf`, in days, for what is overdue; older marks stand at its edge. */
const overdueDays = 15;

/** The chart's height in pixels; its width is free. */
export function timelineHeight(timeline: Timeline): number {
  return axisHeight + heightOf(placedLanes(timeline)) + 4;
}

/** The ECharts option; needs the custom series and the grid. `formatDay` writes the dates on the axis. */
export function timelineOption(
  timeline: Timeline,
  look: ChartLook,
  formatDay: (date: PlainDate) => string,
): EChartsOption {
  const today = epochDay(timeline.asOf);
  const lanes = placedLanes(timeline);
  const ticks = new Map(ticksOf(timeline).map((date) => [epochDay(date), formatDay(date)]));
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: titleWidth + 12, right: 10, top: axisHeight, bottom: 4, outerBoundsMode: 'none' },
    xAxis: {
      ...bareAxis,
      type: 'value',
      position: 'top',
      min: today - overdueDays,
      max: today + timeline.horizonDays + 1,
      axisLabel: {
        customValues: [...ticks.keys()],
        formatter: (value: number) => ticks.get(value) ?? '',
        color: look.muted,
        fontSize: 8,
        margin: 6,
      },
    },
    yAxis: titleAxis(lanes, look),
    series: [
      backdrop(timeline, lanes, look),
      laneBars(timeline, lanes, look),
      ...marks(timeline, lanes, look),
    ],
  };
}

function titleAxis(lanes: readonly PlacedLane[], look: ChartLook): NonNullable<EChartsOption['yAxis']> {
  const titles = new Map(lanes.map(({ middle, title }) => [middle, title]));
  return {
    ...bareAxis,
    type: 'value',
    inverse: true,
    min: 0,
    max: heightOf(lanes),
    axisLabel: {
      customValues: [...titles.keys()],
      formatter: (value: number) => titles.get(value) ?? '',
      width: titleWidth,
      overflow: 'truncate',
      ellipsis: '…',
      align: 'left',
      margin: titleWidth + 12,
      color: look.ink,
      fontSize: 8.5,
    },
  };
}

interface PlacedMark {
  readonly mark: TimelineMark;
  /** Pixels below the first lane's top, as every measure of a lane. */
  readonly y: number;
}

interface PlacedLane {
  readonly title: string;
  readonly targetOn: PlainDate | null;
  readonly bottom: number;
  readonly middle: number;
  readonly marks: readonly PlacedMark[];
}

function placedLanes({ lanes, stepAside }: Timeline): PlacedLane[] {
  let top = 0;
  return lanes.map(({ title, targetOn, marks }) => {
    const sorted = marks.toSorted((left, right) => compareText(left.dueOn, right.dueOn));
    const asides = stepAside(sorted.map(({ dueOn }) => epochDay(dueOn)));
    const height = laneHeight + 2 * (Math.max(roomAside, ...asides.map(Math.abs)) - roomAside);
    const middle = top + height / 2;
    top += height;
    const placed = sorted.map((mark, index) => ({ mark, y: middle + (asides[index] ?? 0) }));
    return { title, targetOn, bottom: top, middle, marks: placed };
  });
}

function heightOf(lanes: readonly PlacedLane[]): number {
  return lanes.at(-1)?.bottom ?? 0;
}

// The first of each month and today itself; a month's first that would run into today's label gives way.
function ticksOf({ asOf, horizonDays }: Timeline): PlainDate[] {
  const end = addDays(asOf, horizonDays);
  const ticks = [asOf];
  for (let month = addMonthsTo(monthOf(asOf), 1); firstDayOf(month) <= end; month = addMonthsTo(month, 1))
    if (epochDay(firstDayOf(month)) - epochDay(asOf) > 6) ticks.push(firstDayOf(month));
  return ticks;
}

function backdrop(timeline: Timeline, lanes: readonly PlacedLane[], look: ChartLook) {
  const today = epochDay(timeline.asOf);
  const end = today + timeline.horizonDays + 1;
  return drawnSeries(1, (_, api) => {
    const top = axisHeight;
    const bottom = top + heightOf(lanes);
    const at = (day: number) => xOf(day, api);
    const months = ticksOf(timeline).slice(1).map(epochDay);
    return [
      polygon(rectangle(at(today - overdueDays), top, at(today), bottom), { fill: look.shade }),
      ...lanes.map((lane) => {
        const y = top + lane.bottom;
        return line([0, y, at(end), y], { stroke: look.rule, lineWidth: 0.5 });
      }),
      ...months.map((day) => line([at(day), top, at(day), bottom], { stroke: look.rule, lineWidth: 0.75 })),
      line([at(today), top - 4, at(today), bottom], { stroke: look.ink, lineWidth: 1 }),
    ];
  });
}

function laneBars({ asOf, horizonDays }: Timeline, lanes: readonly PlacedLane[], look: ChartLook) {
  const today = epochDay(asOf);
  const edge = today + horizonDays + 1;
  return drawnSeries(lanes.length, (index, api) => {
    const { targetOn = null, middle = 0 } = lanes[index] ?? {};
    const end = targetOn === null ? edge : Math.min(Math.max(epochDay(targetOn), today), edge);
    const y = axisHeight + middle;
    const [from, to] = [xOf(today, api), xOf(end, api)];
    const bar = polygon(rectangle(from, y - 2, to, y + 2), { fill: look.rule });
    const isShown = targetOn !== null && end < edge;
    return isShown ? [bar, line([to, y - 6, to, y + 6], { stroke: look.muted, lineWidth: 1.25 })] : [bar];
  });
}

function xOf(day: number, api: CustomSeriesRenderItemAPI): number {
  return api.coord([day, 0])[0] ?? 0;
}

// Trails of all marks lie under all marks, so that none crosses out another's number.
function marks(timeline: Timeline, lanes: readonly PlacedLane[], look: ChartLook) {
  const placed = lanes.flatMap((lane) => lane.marks);
  const draw = (graphicsOf: (place: MarkPlace, look: ChartLook) => Graphic[]) =>
    drawnSeries(placed.length, (index, api) => {
      const item = placed[index];
      return item ? graphicsOf(placeOf(item, timeline, api), look) : [];
    });
  return [draw(trailGraphics), draw(markGraphics)];
}

function placeOf(
  { mark, y }: PlacedMark,
  { asOf, horizonDays }: Timeline,
  api: CustomSeriesRenderItemAPI,
): MarkPlace {
  const first = epochDay(asOf) - overdueDays + 2;
  const last = epochDay(asOf) + horizonDays;
  const at = (date: PlainDate) => xOf(Math.min(Math.max(epochDay(date), first), last), api);
  return { mark, x: at(mark.dueOn), y: axisHeight + y, at };
}
