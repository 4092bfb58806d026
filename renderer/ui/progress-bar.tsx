import { Button, Progress } from '@mantine/core';
import type { JobState } from '../data/job.ts';
import { fileSize } from './file-size.ts';
import { useLocale } from './locale.ts';
import classes from './states.module.css';

/** The progress of a job (data/job.ts) with a way to stop it; shown once it has taken 300 ms. */
export function ProgressBar({ job }: { job: JobState & { cancel: () => void } }) {
  const locale = useLocale();
  if (job.state !== 'running') return null;
  const { step, done, total, unit } = job;
  const amount = (value: number) =>
    unit === 'bytes' ? fileSize(value, locale) : value.toLocaleString(locale);
  return (
    <div className={classes.progress}>
      <div className={classes.progressLine}>
        <span className="figures" role="status">
          {step || 'Starting'}
          {total > 1 && ` · ${amount(done)} of ${amount(total)}`}
        </span>
        <Button variant="default" size="compact-sm" onClick={job.cancel}>
          Cancel
        </Button>
      </div>
      <Progress
        value={total > 0 ? (done / total) * 100 : 100}
        animated={total === 0}
        aria-label={step || 'Progress'}
      />
    </div>
  );
}
