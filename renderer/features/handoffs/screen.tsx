import { Button } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { type ReactNode, useState } from 'react';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { toClient } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { type Asking, HandoffActionsContext } from './actions.ts';
import { BoundaryMap } from './boundary/boundary-map.tsx';
import { Evidence } from './boundary/evidence.tsx';
import { Conflicts } from './conflicts/conflicts.tsx';
import { Peaks } from './conflicts/peaks.tsx';
import { HandoffDialogs } from './dialogs/handoff-dialogs.tsx';
import classes from './handoffs.module.css';
import { useActions } from './use-actions.ts';
import { useHandoffs } from './use-handoffs.ts';
import { OverHandoffs, WaitingHandoffs } from './waiting/handoff-lists.tsx';

/** What one function needs from another: what waits, where it waits longest, and what collides. */
export default function HandoffsScreen({ client }: ClientScreenProps) {
  const { all, error, refetch } = useHandoffs(client);
  const [asking, ask] = useState<Asking>();
  const actions = useActions(client.id, ask);
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!all) return <ScreenSkeleton />;
  if (all.functions.length < 2) return <TooFewFunctions slug={client.slug} />;
  const add = (
    <WriteButton
      leftSection={<IconPlus size={14} />}
      onClick={() => ask({ kind: 'handoff', handoff: undefined })}
    >
      New hand-off
    </WriteButton>
  );
  return (
    <HandoffActionsContext value={actions}>
      <Page title="Hand-offs" actions={all.handoffs.length > 0 && add}>
        {all.handoffs.length > 0 ? (
          <>
            <WaitingHandoffs all={all} />
            <div className={classes.boundaries}>
              <BoundaryMap all={all} />
              <Evidence all={all} />
            </div>
          </>
        ) : (
          <NoHandoffs add={add} />
        )}
        <Conflicts all={all} />
        <Peaks all={all} />
        <OverHandoffs all={all} />
      </Page>
      <HandoffDialogs all={all} asking={asking} onClose={() => ask(undefined)} />
    </HandoffActionsContext>
  );
}

function NoHandoffs({ add }: { add: ReactNode }) {
  return (
    <div className={classes.empty}>
      <EmptyState title="No hand-offs yet" action={add}>
        A hand-off is what one function needs from another for an initiative, with a date. Record them, and
        this screen shows where the strategy waits between functions.
      </EmptyState>
    </div>
  );
}

function TooFewFunctions({ slug }: { slug: string }) {
  return (
    <Page title="Hand-offs">
      <EmptyState
        title="Hand-offs are between functions"
        action={
          <Button component="a" href={toClient(slug, 'setup')}>
            Add the client’s functions
          </Button>
        }
      >
        Sales, finance, operations: add at least two, then record what one needs from the other.
      </EmptyState>
    </Page>
  );
}
