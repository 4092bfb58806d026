import { Button, SegmentedControl } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs';
import { useState } from 'react';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { toClient, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { Board } from '#shared/contract/board.ts';
import { formatMonth, isPlainMonth } from '#shared/domain/dates.ts';
import { type Asking, DashboardActionsContext } from './actions.ts';
import { ObjectiveCards } from './cards/objective-cards.tsx';
import { DashboardDialogs } from './dialogs/dashboard-dialogs.tsx';
import { EntryScreen } from './entry/entry-screen.tsx';
import { OnePage } from './one-page.tsx';
import { useActions } from './use-actions.ts';
import { useBoard } from './use-board.ts';

/** The performance dashboard: per objective its metrics against their plan, and a month of readings in one go. */
export default function DashboardScreen({ client }: ClientScreenProps) {
  const { data: board, error, refetch } = useBoard(client);
  const [{ enter = '' }, setParams] = useParams();
  const [asking, ask] = useState<Asking>();
  const actions = useActions(client.id, board, ask);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!board) return <ScreenSkeleton />;
  if (isPlainMonth(enter)) {
    const show = (month: string | undefined) => setParams({ enter: month });
    return <EntryScreen clientId={client.id} board={board} month={enter} onMonth={show} />;
  }
  return (
    <DashboardActionsContext value={actions}>
      <Overview board={board} slug={client.slug} onAdd={() => ask({ kind: 'add', objectiveId: null })} />
      <DashboardDialogs clientId={client.id} board={board} asking={asking} onClose={() => ask(undefined)} />
    </DashboardActionsContext>
  );
}

const views = [
  { value: 'objectives', label: 'By objective' },
  { value: 'page', label: 'One page' },
];

function Overview({ board, slug, onAdd }: { board: Board; slug: string; onAdd: () => void }) {
  const locale = useLocale();
  const [{ view = 'objectives' }, setParams] = useParams();
  const hasMetrics = board.objectives.some(({ metrics }) => metrics.length > 0);
  const actions = hasMetrics && (
    <>
      <SegmentedControl
        aria-label="View"
        data={views}
        value={view === 'page' ? 'page' : 'objectives'}
        onChange={(chosen) => setParams({ view: chosen === 'page' ? 'page' : undefined })}
      />
      <WriteButton
        variant="default"
        leftSection={<IconTable size={14} />}
        onClick={() => setParams({ enter: board.month })}
      >
        Enter readings
      </WriteButton>
      <WriteButton leftSection={<IconPlus size={14} />} onClick={onAdd}>
        New metric
      </WriteButton>
    </>
  );
  return (
    <Page title="Dashboard" note={formatMonth(board.month, locale)} actions={actions}>
      {hasMetrics ? (
        <Metrics board={board} isOnePage={view === 'page'} />
      ) : (
        <Empty board={board} slug={slug} onAdd={onAdd} />
      )}
    </Page>
  );
}

function Metrics({ board, isOnePage }: { board: Board; isOnePage: boolean }) {
  if (isOnePage) return <OnePage board={board} />;
  return board.objectives.map((objective) => (
    <ObjectiveCards key={objective.id} objective={objective} month={board.month} />
  ));
}

function Empty({ board, slug, onAdd }: { board: Board; slug: string; onAdd: () => void }) {
  if (board.objectives.length === 0) {
    const action = (
      <Button component="a" href={toClient(slug, 'setup')}>
        Add objectives
      </Button>
    );
    return (
      <EmptyState title="There is no objective to measure yet" action={action}>
        A metric belongs to an objective. Write down the year’s objectives first.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No metric yet" action={<WriteButton onClick={onAdd}>New metric</WriteButton>}>
      Four to six metrics show whether an objective is happening at the pace it needs. Each has a baseline, a
      target and one reading a month.
    </EmptyState>
  );
}
