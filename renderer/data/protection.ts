/** What guards the workspace, and changing it. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ProtectionStatus } from '#shared/contract/protection.ts';
import type { Inputs } from '#shared/contract/types.ts';
import { api, queryClient } from './api.ts';

export function useProtection(): UseQueryResult<ProtectionStatus> {
  return useQuery(api.protection.status.queryOptions({ input: {} }));
}

/** Protects in another way. @throws as the contract says */
export async function changeProtection(change: Inputs['protection']['protect']): Promise<void> {
  show(await api.protection.protect.call(change));
}

/** Puts a recovery key in force. @throws as the contract says */
export async function keepRecoveryKey(input: Inputs['protection']['keepRecoveryKey']): Promise<void> {
  show(await api.protection.keepRecoveryKey.call(input));
}

function show(status: ProtectionStatus): void {
  queryClient.setQueryData(api.protection.status.queryKey({ input: {} }), status);
  void queryClient.invalidateQueries({ queryKey: api.workspace.status.key() });
}
