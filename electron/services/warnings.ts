/** What the retainers warn of, over all clients. */
import { readStandings } from '#db/queries/standings.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { readWarnings } from './client-warnings.ts';
import type { WorkspaceContext } from './context.ts';

type Part = 'warnings';

/** The warnings of each active client that has any, by name. */
export async function list(
  ctx: WorkspaceContext,
  input: Inputs[Part]['list'],
): Promise<Outputs[Part]['list']> {
  ctx.settleIndex();
  const asOf = input.asOf ?? ctx.today();
  const standings = readStandings(ctx.db, asOf);
  const byClient = await readWarnings(ctx, standings, asOf);
  const clients = standings.map(({ clientId, slug }) => ({
    ...{ clientId, slug, warnings: byClient.get(clientId) ?? [] },
  }));
  return {
    asOf,
    clients: clients.filter(({ warnings }) => warnings.length > 0),
    isStale: standings.some((standing) => standing.isStale),
  };
}
