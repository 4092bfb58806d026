import type { JobState } from '../data/job.ts';
import { ProgressBar } from './progress-bar.tsx';
import classes from './states.module.css';

/** The progress of a job over what it is for, which stays in sight; its container is positioned. */
export function FloatingProgress({ job }: { job: JobState & { cancel: () => void } }) {
  if (job.state !== 'running') return null;
  return (
    <div className={classes.floating}>
      <ProgressBar job={job} />
    </div>
  );
}
