/** How the backups stand, for the settings and for the mark in the rail. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { BackupOverview } from '#shared/contract/backups.ts';
import { api } from './api.ts';

export function useBackups(): UseQueryResult<BackupOverview> {
  return useQuery(api.backups.overview.queryOptions({ input: {} }));
}

/** What stands in the way of backups, in a sentence; nothing when all is well. */
export function backupProblem({ clients, workspace, secondFolder }: BackupOverview): string | undefined {
  const problems = [...clients.map(({ problem }) => problem), workspace.problem, secondFolder?.problem];
  return problems.find((problem) => typeof problem === 'string') ?? undefined;
}
