import { explain } from '#renderer/data/errors.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { LeakStop } from '../leak-stop.tsx';
import { Stopped } from '../stopped.tsx';

interface IssueProblemProps {
  error: unknown;
  client: ClientSummary;
  session: Session;
}

/** Why nothing was issued, and what to do. */
export function IssueProblem({ error, client, session }: IssueProblemProps) {
  if (error === undefined) return null;
  const { code, sentence, next } = explain(error);
  if (code === 'LEAK_STOPPED') return <LeakStop error={error} client={client} sessionId={session.id} />;
  return (
    <Stopped title="Nothing was issued">
      <p>{sentence}</p>
      {next && <p>{next}</p>}
    </Stopped>
  );
}
