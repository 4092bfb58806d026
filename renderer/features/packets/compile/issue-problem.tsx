import { explain } from '#renderer/data/errors.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { LeakStop } from '#renderer/ui/leaks/leak-stop.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { LeakPlaces } from '../leak-places.tsx';

interface IssueProblemProps {
  error: unknown;
  client: ClientSummary;
  session: Session;
}

/** Why nothing was issued, and what to do. */
export function IssueProblem({ error, client, session }: IssueProblemProps) {
  if (error === undefined) return null;
  const { code, sentence, next } = explain(error);
  if (code === 'LEAK_STOPPED')
    return (
      <LeakStop
        error={error}
        client={client}
        places={<LeakPlaces client={client} sessionId={session.id} />}
      />
    );
  return (
    <Callout kind="stopped" title="Nothing was issued">
      <p>{sentence}</p>
      {next && <p>{next}</p>}
    </Callout>
  );
}
