/**
 * The 90-day calendar as a chart: a lane for each initiative, a numbered mark for each milestone.
 * Screens and packets draw the same option. Shapes tell the kinds apart, place tells what is overdue;
 * colour only repeats it.
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
import type { MilestoneKind } from '../domain/vocabulary.ts';
import { bareAxis, drawnSeries, type Graphic, line, polygon, rectangle, regular, text } from './graphics.ts';

/** Colours (`#rrggbb`) and font of the place where the chart is shown. */
export interface ChartLook {
  readonly font: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly ground: string;
  readonly shade: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly alarm: string;
}

export interface TimelineMark {
  readonly number: number;
  readonly kind: MilestoneKind;
  readonly dueOn: PlainDate;
  readonly originalDueOn: PlainDate | null;
  readonly decideBy: PlainDate | null;
  readonly isOverdue: boolean;
}

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
}

const laneHeight = 25;
const axisHeight = 22;
const titleWidth = 150;
/** Days that two marks are apart where they just do not touch, and pixels that closer ones leave the middle of the lane. */
const closeDays = 5;
const stepAside = 6;
/** Room before `asOf`, in days, for what is overdue; older marks stand at its edge. */
const overdueDays = 15;

/** The chart's height in pixels; its width is free. */
export function timelineHeight(timeline: Timeline): number {
  return axisHeight + timeline.lanes.length * laneHeight + 4;
}

/** The ECharts option; needs the custom series and the grid. `formatDay` writes the dates on the axis. */
export function timelineOption(
  timeline: Timeline,
  look: ChartLook,
  formatDay: (date: PlainDate) => string,
): EChartsOption {
  const today = epochDay(timeline.asOf);
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
    yAxis: {
      ...bareAxis,
      type: 'category',
      inverse: true,
      data: timeline.lanes.map((lane) => lane.title),
      axisLabel: {
        width: titleWidth,
        overflow: 'truncate',
        ellipsis: '…',
        align: 'left',
        margin: titleWidth + 12,
        color: look.ink,
        fontSize: 8.5,
      },
    },
    series: [backdrop(timeline, look), laneBars(timeline, look), ...marks(timeline, look)],
  };
}

// The first of each month and today itself; a month's first that would run into today's label gives way.
function ticksOf({ asOf, horizonDays }: Timeline): PlainDate[] {
  const end = addDays(asOf, horizonDays);
  const ticks = [asOf];
  for (let month = addMonthsTo(monthOf(asOf), 1); firstDayOf(month) <= end; month = addMonthsTo(month, 1))
    if (epochDay(firstDayOf(month)) - epochDay(asOf) > 6) ticks.push(firstDayOf(month));
  return ticks;
}

function backdrop(timeline: Timeline, look: ChartLook) {
  const today = epochDay(timeline.asOf);
  const end = today + timeline.horizonDays + 1;
  return drawnSeries(1, (_, api) => {
    const top = axisHeight;
    const bottom = top + timeline.lanes.length * laneHeight;
    const at = (day: number) => api.coord([day, 0])[0] ?? 0;
    const months = ticksOf(timeline).slice(1).map(epochDay);
    return [
      polygon(rectangle(at(today - overdueDays), top, at(today), bottom), { fill: look.shade }),
      ...timeline.lanes.map((_, index) => {
        const y = top + (index + 1) * laneHeight;
        return line([0, y, at(end), y], { stroke: look.rule, lineWidth: 0.5 });
      }),
      ...months.map((day) => line([at(day), top, at(day), bottom], { stroke: look.rule, lineWidth: 0.75 })),
      line([at(today), top - 4, at(today), bottom], { stroke: look.ink, lineWidth: 1 }),
    ];
  });
}

function laneBars(timeline: Timeline, look: ChartLook) {
  const today = epochDay(timeline.asOf);
  const edge = today + timeline.horizonDays + 1;
  return drawnSeries(timeline.lanes.length, (index, api) => {
    const target = timeline.lanes[index]?.targetOn ?? null;
    const end = target === null ? edge : Math.min(Math.max(epochDay(target), today), edge);
    const [from = 0, y = 0] = api.coord([today, index]);
    const [to = 0] = api.coord([end, index]);
    const bar = polygon(rectangle(from, y - 2, to, y + 2), { fill: look.rule });
    const isShown = target !== null && end < edge;
    return isShown ? [bar, line([to, y - 6, to, y + 6], { stroke: look.muted, lineWidth: 1.25 })] : [bar];
  });
}

// Trails of all marks lie under all marks, so that none crosses out another's number.
function marks(timeline: Timeline, look: ChartLook) {
  const placed = placedMarks(timeline);
  const draw = (graphicsOf: (place: Place, look: ChartLook) => Graphic[]) =>
    drawnSeries(placed.length, (index, api) => {
      const item = placed[index];
      return item ? graphicsOf(placeOf(item, timeline, api), look) : [];
    });
  return [draw(trailGraphics), draw(markGraphics)];
}

interface PlacedMark {
  readonly mark: TimelineMark;
  readonly lane: number;
  /** Pixels below the middle of the lane. */
  readonly aside: number;
}

interface Place {
  readonly mark: TimelineMark;
  readonly x: number;
  readonly y: number;
  /** Where a date stands, kept inside the chart. */
  readonly at: (date: PlainDate) => number;
}

function placeOf(
  { mark, lane, aside }: PlacedMark,
  timeline: Timeline,
  api: CustomSeriesRenderItemAPI,
): Place {
  const first = epochDay(timeline.asOf) - overdueDays + 2;
  const last = epochDay(timeline.asOf) + timeline.horizonDays;
  const at = (date: PlainDate) => api.coord([Math.min(Math.max(epochDay(date), first), last), lane])[0] ?? 0;
  const middle = api.coord([first, lane])[1] ?? 0;
  return { mark, x: at(mark.dueOn), y: middle + aside, at };
}

// Marks that stand closer than their own width step aside, up and down in turn, so that each shows its number.
function placedMarks({ lanes }: Timeline): PlacedMark[] {
  return lanes.flatMap(({ marks }, lane) => {
    const sorted = marks.toSorted((left, right) => compareText(left.dueOn, right.dueOn));
    const isClose = (one?: TimelineMark, other?: TimelineMark) =>
      one && other && epochDay(other.dueOn) - epochDay(one.dueOn) < closeDays;
    let aside = 0;
    return sorted.map((mark, index): PlacedMark => {
      if (isClose(sorted[index - 1], mark)) aside = -aside;
      else aside = isClose(mark, sorted[index + 1]) ? -stepAside : 0;
      return { mark, lane, aside };
    });
  });
}

function trailGraphics({ mark, x, y, at }: Place, look: ChartLook): Graphic[] {
  const graphics: Graphic[] = [];
  if (mark.originalDueOn !== null && mark.originalDueOn !== mark.dueOn) {
    const from = at(mark.originalDueOn);
    graphics.push(line([from, y, x, y], { stroke: look.muted, lineWidth: 0.9, lineDash: [2, 2] }));
    graphics.push(
      polygon(regular(from, y, 2, 12), { fill: look.ground, stroke: look.muted, lineWidth: 0.9 }),
    );
  }
  if (mark.decideBy !== null) {
    const by = at(mark.decideBy);
    const style = { stroke: colorOf(mark, look), lineWidth: 1.5 };
    graphics.push(line([by, y, x, y], style), line([by, y - 5, by, y + 5], style));
  }
  return graphics;
}

function markGraphics({ mark, x, y }: Place, look: ChartLook): Graphic[] {
  const color = colorOf(mark, look);
  const isDecision = mark.kind === 'decision';
  const shape = { fill: isDecision ? color : look.ground, stroke: color, lineWidth: 1.1 };
  return [
    polygon(outline[mark.kind](x, y), shape),
    text(
      String(mark.number),
      [x, y],
      { fontFamily: look.font, fontSize: 6.5, fontWeight: 600 },
      isDecision ? look.onAccent : color,
    ),
  ];
}

function colorOf(mark: TimelineMark, look: ChartLook): string {
  return mark.isOverdue ? look.alarm : look.accent;
}

const outline: Record<MilestoneKind, (x: number, y: number) => number[][]> = {
  decision: (x, y) => regular(x, y, 8.5, 4),
  deliverable: (x, y) => rectangle(x - 5.5, y - 5.5, x + 5.5, y + 5.5),
  review: (x, y) => regular(x, y, 6.25, 32),
};
