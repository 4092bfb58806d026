import classes from './states.module.css';

const widths = ['14rem', '72%', '64%', '69%', '48%'];

/** What stands where a screen or its data will be, quietly, and only if that takes a moment. */
export function ScreenSkeleton() {
  return (
    <div className={classes.skeleton} role="status" aria-label="Loading">
      {widths.map((width) => (
        <div key={width} className={classes.bar} style={{ maxWidth: width }} />
      ))}
    </div>
  );
}
