/** The timeline as the packet prints it. */
import { readableOnWhite } from '#shared/charts/color.ts';
import { type ChartLook, type Timeline, timelineHeight, timelineOption } from '#shared/charts/timeline.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { PacketContent, PaperSize } from '#shared/domain/packet/model.ts';
import { drawChart } from '../chart-drawing.ts';
import { printColors } from '../look.ts';
import { counted, type Words } from './words.ts';

/** The width of the text on the page, in points. */
export const pageWidths: Record<PaperSize, number> = { a4: 482, 'us-letter': 498 };

/** Shapes as SVG, words apart; `alt` says what the picture shows to those who do not see it. */
export function drawTimeline(timeline: Timeline, { client, paper }: PacketContent, words: Words) {
  const width = pageWidths[paper];
  const look: ChartLook = {
    ...printColors,
    font: 'Inter',
    accent: readableOnWhite(client.color),
    onAccent: '#ffffff',
  };
  const height = timelineHeight(timeline);
  const option = timelineOption(timeline, look, words.shortDate);
  return { ...drawChart(option, width, height), width, height, alt: altOf(timeline, words) };
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
