/** What an import would do: planned anew with every answer, and whenever the client changes meanwhile. */
import { useCallback } from 'react';
import { api } from '#renderer/data/api.ts';
import { type Latest, useLatestOfClient } from '#renderer/data/latest.ts';
import type { ImportPreview } from '#shared/contract/imports.ts';
import type { ImportChoice } from './state.ts';

export function usePlan(
  clientId: string,
  file: File,
  { kind, sheet, map, dateOrder }: ImportChoice,
): Latest<ImportPreview> {
  const begin = useCallback(
    (signal: AbortSignal) =>
      api.imports.plan.call({ clientId, kind, fileName: file.name, file, sheet, map, dateOrder }, { signal }),
    [clientId, file, kind, sheet, map, dateOrder],
  );
  return useLatestOfClient(clientId, begin);
}
