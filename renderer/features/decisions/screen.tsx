import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { Asking, RowActions } from './asking.ts';
import { Decided } from './decided.tsx';
import { DecisionDialogs } from './decision-dialogs.tsx';
import { OpenDecisions } from './open-decisions.tsx';
import { type Register, useDecisions } from './use-decisions.ts';
import { Waiting } from './waiting.tsx';

/** What must be decided, by whom, by when and on which session; what was decided; and who keeps whom waiting. */
export default function Decisions({ client }: ClientScreenProps) {
  const { register, error, refetch } = useDecisions(client);
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!register) return <ScreenSkeleton />;
  return <DecisionRegister register={register} />;
}

function DecisionRegister({ register }: { register: Register }) {
  const { asking, ask, close } = useAsking(register);
  const actions = useRowActions(register.client.id, ask);
  const add = <WriteButton onClick={() => ask({ kind: 'add' })}>New decision…</WriteButton>;
  const isEmpty = register.runway.length === 0;
  return (
    <Page
      title="Decisions"
      note="Each belongs on the last session before its decide-by date at which the one who decides is there."
      actions={!isEmpty && add}
    >
      {isEmpty ? (
        <EmptyState title="No decisions yet" action={add}>
          Put down what must be decided, by whom and by when: Throughline says on which session it belongs, or
          that there is none in time.
        </EmptyState>
      ) : (
        <>
          <OpenDecisions register={register} actions={actions} />
          <Waiting register={register} />
          <Decided register={register} actions={actions} />
        </>
      )}
      <DecisionDialogs register={register} asking={asking} onClose={close} />
    </Page>
  );
}

// A link may name a decision (`?decision=<id>`); it opens as if it had been clicked.
function useAsking({ rows }: Register) {
  const [{ decision }, setParams] = useParams();
  const [asked, setAsked] = useState<Asking>();
  const [named] = useState(() => rows.find(({ id }) => id === decision));
  const linked: Asking | undefined = decision && named ? { kind: 'edit', row: named } : undefined;
  return {
    asking: asked ?? linked,
    ask: setAsked,
    close: () => {
      setAsked(undefined);
      setParams({ decision: undefined });
    },
  };
}

function useRowActions(clientId: string, ask: (asking: Asking) => void): RowActions {
  const reopen = useCommand(api.decisions.reopen.mutationOptions());
  const remove = useCommand(api.decisions.remove.mutationOptions());
  return {
    edit: (row) => ask({ kind: 'edit', row }),
    resolve: (row) => ask({ kind: 'resolve', row }),
    reopen: ({ id }) => reopen.mutate({ clientId, decisionId: id }),
    remove: ({ id }) => remove.mutate({ clientId, decisionId: id }),
  };
}
