import { Button } from '@mantine/core';
import { explain } from '../data/errors.ts';
import classes from './states.module.css';

/** A part of the screen that could not be shown: what happened, what to do, and another try. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { sentence, next } = explain(error);
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{sentence}</p>
      {next && <p className={classes.text}>{next}</p>}
      {onRetry && (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}
