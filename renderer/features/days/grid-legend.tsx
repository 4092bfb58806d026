import { DayMark } from '#renderer/ui/day-mark.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import classes from './days.module.css';

/** What the marks mean, and the keys of the grid. */
export function GridLegend() {
  return (
    <div className={classes.legend}>
      <span className={classes.marks}>
        <DayMark kind="worked" />
        <DayMark kind="planned" />
      </span>
      <span className={classes.keys} aria-hidden="true">
        <KeyHint keys="1" /> plan a day <KeyHint keys="2" /> half <KeyHint keys="4" /> quarter
        <KeyHint keys="W" /> confirm as worked
        <KeyHint keys="Delete" /> remove
        <KeyHint keys="Enter" /> open
      </span>
    </div>
  );
}
