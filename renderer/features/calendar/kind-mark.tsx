import { type MilestoneKind, milestoneKinds, milestoneKindWords } from '#shared/domain/vocabulary.ts';
import classes from './marks.module.css';
import type { CalendarMilestone } from './model/calendar-milestone.ts';

/** One shape for each kind, drawn in a box of 16; the packet's chart draws the same ones. */
const shapes: Record<MilestoneKind, string> = {
  decision: 'M8 .8L15.200 8L8 15.200L.8 8z',
  deliverable: 'M2.800 2.800H13.200V13.200H2.800z',
  review: 'M8 2.200a5.800 5.800 0 1 0 0 11.600a5.800 5.800 0 1 0 0-11.600z',
};

interface KindMarkProps {
  kind: MilestoneKind;
  standing?: CalendarMilestone['standing'];
  /** True for a decision whose decide-by date has passed. */
  isLate?: boolean;
  size?: number;
}

/** The shape of a milestone's kind; the word stands beside it or in the label of what it is part of. */
export function KindMark({ kind, standing, isLate = false, size = 16 }: KindMarkProps) {
  return (
    <svg
      className={classes.mark}
      data-kind={kind}
      data-standing={standing}
      data-late={isLate || undefined}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path d={shapes[kind]} />
    </svg>
  );
}

/** A milestone's own mark. */
export function MilestoneMark({ milestone, size }: { milestone: CalendarMilestone; size?: number }) {
  const { kind, standing, runway } = milestone;
  return (
    <KindMark
      kind={kind}
      standing={standing}
      isLate={runway?.state === 'late'}
      {...(size !== undefined && { size })}
    />
  );
}

/** What each shape means. */
export function KindLegend() {
  return (
    <ul className={classes.legend} aria-label="Shapes">
      {milestoneKinds.map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} size={12} />
          {milestoneKindWords[kind]}
        </li>
      ))}
    </ul>
  );
}
