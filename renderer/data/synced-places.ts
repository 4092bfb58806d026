/** Where the live files lie in a place that another program keeps in step, and how to hear no more of it. */
import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '#shared/contract/types.ts';
import { api } from './api.ts';
import { useCommand } from './command.ts';

export type SyncedPlace = Outputs['damage']['syncedPlaces'][number];

export function useSyncedPlaces(): { places: readonly SyncedPlace[]; onDismiss: (folder: string) => void } {
  const { data: places = [] } = useQuery(api.damage.syncedPlaces.queryOptions({ input: {} }));
  const dismiss = useCommand(api.damage.dismissSyncedPlace.mutationOptions(), { tells: 'errors' });
  return { places, onDismiss: (folder) => dismiss.mutate({ folder }) };
}
