import { Button } from '@mantine/core';
import type { JobState } from '#renderer/data/job.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { FloatingProgress } from '#renderer/ui/floating-progress.tsx';
import type { PacketPreview } from '#shared/contract/packets.ts';
import { Pages } from '../viewer/pages.tsx';
import classes from './compile.module.css';

interface DraftProps {
  job: JobState & { cancel: () => void };
  preview: PacketPreview | undefined;
  onAgain: () => void;
}

/** The pages as they would print, with the progress of setting them over them. */
export function Draft({ job, preview, onAgain }: DraftProps) {
  if (job.state === 'failed' && !preview) return <ErrorState error={job.error} onRetry={onAgain} />;
  if (job.state === 'idle' && !preview) return <Stopped onAgain={onAgain} />;
  return (
    <div className={classes.draft}>
      <FloatingProgress job={job} />
      {preview ? (
        <Pages pages={preview.pages} title="Pages of the packet" isOutdated={job.state === 'running'} />
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
