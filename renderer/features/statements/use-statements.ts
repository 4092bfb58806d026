/** Reads what the screen of statements shows: the retainer's periods with their state, and what was issued. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/data/api.ts';
import { useToday } from '#renderer/data/today.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { StatementRow } from '#shared/contract/statements.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { type StatedPeriod, statedPeriods } from './model/stated-periods.ts';

export interface Statements {
  client: ClientSummary;
  asOf: PlainDate;
  /** The latest first; none where there is no agreement. */
  periods: readonly StatedPeriod[];
  issued: readonly StatementRow[];
}

export interface StatementsQuery {
  statements: Statements | undefined;
  error: Error | null;
  refetch: () => void;
}

export function useStatements(client: ClientSummary): StatementsQuery {
  const asOf = useToday(client.timeZone);
  const input = { clientId: client.id };
  const retainer = useQuery(api.retainer.get.queryOptions({ input }));
  const issued = useQuery(api.statements.list.queryOptions({ input }));
  const statements = useMemo(() => {
    if (!retainer.data || !issued.data) return undefined;
    const periods = statedPeriods(toLedgerInput(retainer.data), issued.data, asOf);
    return { client, asOf, periods, issued: issued.data };
  }, [client, retainer.data, issued.data, asOf]);
  const refetch = () => void Promise.all([retainer.refetch(), issued.refetch()]);
  return { statements, error: retainer.error ?? issued.error, refetch };
}
