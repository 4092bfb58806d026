import { Button } from '@mantine/core';
import type { JobState } from '#renderer/data/job.ts';
import type { Latest } from '#renderer/data/latest.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { FloatingProgress } from '#renderer/ui/floating-progress.tsx';
import type { PacketPreview } from '#shared/contract/packets.ts';
import classes from './desk.module.css';
import { Pages } from './pages.tsx';

interface DraftProps {
  /** What they are the pages of, for screen readers: `the packet`. */
  of: string;
  pages: Latest<PacketPreview>;
  /** What is at work: setting the pages, or issuing them. */
  job: JobState & { cancel: () => void };
}

/** The pages as they print, with the progress over them. Pages that are not what was asked for are never shown as if. */
export function Draft({ of, pages: { job: setting, result, isStopped, run }, job }: DraftProps) {
  if (setting.state === 'failed') return <ErrorState error={setting.error} onRetry={run} />;
  if (isStopped) return <Stopped onAgain={run} />;
  return (
    <div className={classes.draft}>
      <FloatingProgress job={job} />
      {result ? (
        <Pages pages={result.pages} title={`Pages of ${of}`} isOutdated={job.state === 'running'} />
      ) : (
        <div className={classes.blankPage} />
      )}
    </div>
  );
}

function Stopped({ onAgain }: { onAgain: () => void }) {
  return (
    <EmptyState title="No preview" action={<Button onClick={onAgain}>Set the pages</Button>}>
      It was stopped before the pages were set.
    </EmptyState>
  );
}
