/** The marks of the timeline: their shapes tell the kinds of milestones apart, their trails what moved and what leads up to them. */
import type { PlainDate } from '../domain/dates.ts';
import type { MilestoneKind } from '../domain/vocabulary.ts';
import type { ChartLook } from './chart-look.ts';
import { type Graphic, line, polygon, rectangle, regular, text } from './graphics.ts';

export interface TimelineMark {
  readonly number: number;
  readonly kind: MilestoneKind;
  readonly dueOn: PlainDate;
  readonly originalDueOn: PlainDate | null;
  readonly decideBy: PlainDate | null;
  readonly isOverdue: boolean;
}

/** Where a mark stands, in pixels. */
export interface MarkPlace {
  readonly mark: TimelineMark;
  readonly x: number;
  readonly y: number;
  /** Where a date stands, kept inside the chart. */
  readonly at: (date: PlainDate) => number;
}

/** From the first date of a slipped milestone and from its decide-by to the mark. */
export function trailGraphics({ mark, x, y, at }: MarkPlace, look: ChartLook): Graphic[] {
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

/** The shape of its kind with its number. */
export function markGraphics({ mark, x, y }: MarkPlace, look: ChartLook): Graphic[] {
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
