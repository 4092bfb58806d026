import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { counted } from '#renderer/ui/counted.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FloatingProgress } from '#renderer/ui/floating-progress.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ImportPreview } from '#shared/contract/imports.ts';
import { previewRows } from '../model/preview-rows.ts';
import { chooseNothing, type ImportChoice } from '../state.ts';
import { useImport } from '../use-import.ts';
import { usePlan } from '../use-plan.ts';
import { ColumnsPane } from './columns-pane.tsx';
import { FileBar } from './file-bar.tsx';
import { FileError } from './file-error.tsx';
import classes from './preview.module.css';
import { Rows } from './rows.tsx';

interface PreviewProps {
  clientId: string;
  choice: ImportChoice;
  file: File;
}

/** What the import would do: how the columns are read at the left, row by row at the right. */
export function Preview({ clientId, choice, file }: PreviewProps) {
  const { job, result: preview, isStopped, run } = usePlan(clientId, file, choice);
  const importing = useImport(clientId, choice);
  const locale = useLocale();
  const isBusy = job.state === 'running' || importing.job.state === 'running';
  const coming = preview ? preview.counts.created + preview.counts.updated : 0;
  const isReady = !isBusy && job.state === 'done' && preview && isAnswered(preview);
  return (
    <Page
      title="Import"
      layout="fill"
      actions={
        <>
          <Button variant="default" onClick={() => chooseNothing(clientId, choice.kind)}>
            Choose another file
          </Button>
          <WriteButton disabled={!isReady || coming === 0} onClick={() => void importing.run()}>
            {coming > 0 ? `Import ${counted(coming, 'row', locale)}` : 'Import'}
          </WriteButton>
        </>
      }
    >
      <FileBar
        clientId={clientId}
        choice={choice}
        file={file}
        sheets={preview?.sheets ?? []}
        sheet={preview?.sheet}
      />
      <div className={classes.stage}>
        <FloatingProgress job={importing.job.state === 'running' ? importing.job : job} />
        {isStopped && (
          <div>
            <Stopped onAgain={run} />
          </div>
        )}
        {job.state === 'failed' ? (
          <FileError clientId={clientId} choice={choice} error={job.error} onRetry={run} />
        ) : (
          !isStopped && <Planned clientId={clientId} choice={choice} preview={preview} isOutdated={isBusy} />
        )}
      </div>
    </Page>
  );
}

function Stopped({ onAgain }: { onAgain: () => void }) {
  return (
    <EmptyState title="No preview" action={<Button onClick={onAgain}>Read the file again</Button>}>
      It was stopped before the rows were read. What was chosen is kept.
    </EmptyState>
  );
}

interface PlannedProps extends Omit<PreviewProps, 'file'> {
  preview: ImportPreview | undefined;
  isOutdated: boolean;
}

function Planned({ clientId, choice, preview, isOutdated }: PlannedProps) {
  const rows = useMemo(() => preview && previewRows(preview), [preview]);
  if (!preview || !rows) return <ScreenSkeleton />;
  return (
    <div className={classes.panes} data-outdated={isOutdated || undefined}>
      <ColumnsPane clientId={clientId} choice={choice} preview={preview} />
      <Rows preview={preview} rows={rows} />
    </div>
  );
}

/** Where day and month can be mistaken for each other somebody has to say it; and without a title nothing comes in. */
function isAnswered({ dateOrderNeeded, missing }: ImportPreview): boolean {
  return !dateOrderNeeded && missing.length === 0;
}
