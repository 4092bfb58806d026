import { useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

/**
 * A name for the newest change of a client: another one after every command, undo and redo, in whichever window. What a
 * screen works out by a job, and not by a query, is worked out anew when it changes. `undefined` until it is known.
 */
export function useNewestChange(clientId: string): string | undefined {
  const { data } = useQuery(api.history.list.queryOptions({ input: { clientId, limit: 1 } }));
  return data && `${data[0]?.id}/${data[0]?.isUndone}`;
}
