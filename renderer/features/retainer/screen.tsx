import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { Ledger } from './ledger/ledger.tsx';
import { DayLog } from './log/day-log.tsx';
import { PeriodSummary } from './period-summary.tsx';
import { Purposes } from './purposes/purposes.tsx';
import { EditTerms } from './terms/edit-terms.tsx';
import { Terms } from './terms/terms.tsx';
import { useDialog } from './use-dialog.ts';
import { type Retainer, useRetainer } from './use-retainer.ts';

const views = { days: 'Days', ledger: 'Ledger', purposes: 'Purposes', terms: 'Terms' } as const;
type View = keyof typeof views;

/** A client's retainer: what was agreed, what was worked and planned, and the ledger of every period. */
export default function RetainerScreen({ client }: ClientScreenProps) {
  const { retainer, error, refetch } = useRetainer(client);
  const [params] = useParams();
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!retainer) return <ScreenSkeleton />;
  if (retainer.rows.agreements.length === 0) return <NoTerms retainer={retainer} />;
  const view = isView(params.view) ? params.view : 'days';
  return (
    <Page title="Retainer" actions={<ViewChoice view={view} />}>
      <PeriodSummary retainer={retainer} />
      {view === 'days' && <DayLog retainer={retainer} />}
      {view === 'ledger' && <Ledger retainer={retainer} />}
      {view === 'purposes' && <Purposes retainer={retainer} />}
      {view === 'terms' && <Terms retainer={retainer} />}
    </Page>
  );
}

function ViewChoice({ view }: { view: View }): ReactNode {
  const [, setParams] = useParams();
  return (
    <SegmentedControl
      aria-label="View"
      value={view}
      onChange={(chosen) => setParams({ view: chosen === 'days' ? undefined : chosen })}
      data={Object.entries(views).map(([value, label]) => ({ value, label }))}
    />
  );
}

function NoTerms({ retainer }: { retainer: Retainer }) {
  const dialog = useDialog();
  return (
    <Page title="Retainer">
      <EmptyState
        title="No agreement yet"
        action={<WriteButton onClick={dialog.open}>Set the terms…</WriteButton>}
      >
        Say how many days a month or quarter were agreed, and what happens to those that are left over.
      </EmptyState>
      <EditTerms retainer={retainer} dialog={dialog} />
    </Page>
  );
}

function isView(text: string | undefined): text is View {
  return text !== undefined && Object.hasOwn(views, text);
}
