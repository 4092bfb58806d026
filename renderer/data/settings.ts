/** The workspace's settings on this screen: looks change at once and are kept by the other side. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Outputs } from '#shared/contract/types.ts';
import type { Settings } from '#shared/contract/workspace.ts';
import { useAppearance } from '../state/appearance.ts';
import { api } from './api.ts';
import { tellError } from './command.ts';

export type WorkspaceStatus = Outputs['workspace']['status'];

export function useWorkspaceStatus(): UseQueryResult<WorkspaceStatus> {
  return useQuery(api.workspace.status.queryOptions({ input: {} }));
}

/** Puts the kept looks on the screen whenever they arrive or change, from whichever window. */
export function useKeptAppearance(): void {
  const { data } = useWorkspaceStatus();
  const kept = data?.settings;
  useEffect(() => {
    if (kept) useAppearance.setState({ colorScheme: kept.colorScheme, textZoom: kept.textZoom });
  }, [kept]);
}

/** Changes the looks here and now, and keeps them. */
export async function changeAppearance(
  change: Partial<Pick<Settings, 'colorScheme' | 'textZoom'>>,
): Promise<void> {
  useAppearance.setState(change);
  try {
    await api.workspace.saveSettings.call(change);
  } catch (error) {
    tellError(error);
  }
}
