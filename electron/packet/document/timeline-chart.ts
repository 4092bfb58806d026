/** The timeline as the packet prints it. */
import { type Timeline, timelineHeight, timelineOption } from '#shared/charts/timeline.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { PacketContent, PaperSize } from '#shared/domain/packet/model.ts';
import { drawChart } from '../chart-drawing.ts';
import { chartLookOf } from '../look.ts';
import { counted, type Words } from './words.ts';

/** The width of the text on the page, in points. */
export const pageWidths: Record<PaperSize, number> = { a4: 482, 'us-letter': 498 };

/** Shapes as SVG, words apart; `alt` says what the picture shows to those who do not see it. */
export function drawTimeline(timeline: Timeline, { client, paper }: PacketContent, words: Words) {
  const option = timelineOption(timeline, chartLookOf(client.color), words.shortDate);
  return { ...drawChart(option, pageWidths[paper], timelineHeight(timeline)), alt: altOf(timeline, words) };
}

function altOf({ asOf, horizonDays, lanes }: Timeline, words: Words): string {
  const marks = lanes.flatMap((lane) => lane.marks);
  const decisions = marks.filter((mark) => mark.kind === 'decision').length;
  const overdue = marks.filter((mark) => mark.isOverdue).length;
  return (
    `Timeline from ${words.date(asOf)} to ${words.date(addDays(asOf, horizonDays))}: ` +
    `${counted(marks.length, 'milestone')} of ${counted(lanes.length, 'initiative')}, ` +
    `${counted(decisions, 'decision')}, ${overdue} overdue. The tables below hold the same milestones.`
  );
}
