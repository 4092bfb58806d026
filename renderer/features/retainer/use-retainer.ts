/** Reads a client's retainer and settles its ledger. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/data/api.ts';
import { useToday } from '#renderer/data/today.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { type LedgerInput, type LedgerPeriod, lockedThrough } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { currentPeriod, shownLedger } from './model/shown-ledger.ts';

export type RetainerRows = Outputs['retainer']['get'];

export interface Retainer {
  client: ClientSummary;
  asOf: PlainDate;
  rows: RetainerRows;
  input: LedgerInput;
  /** From the first period to the one after the last that anything is booked in, oldest first. */
  ledger: readonly LedgerPeriod[];
  /** The period that today lies in; nothing where no terms reach it. */
  current: LedgerPeriod | undefined;
  /** Everything to this date is closed; null while nothing is. */
  lockedThrough: PlainDate | null;
}

export interface RetainerQuery {
  retainer: Retainer | undefined;
  error: Error | null;
  refetch: () => void;
}

export function useRetainer(client: ClientSummary): RetainerQuery {
  const asOf = useToday(client.timeZone);
  const input = { clientId: client.id };
  const { data: rows, error, refetch } = useQuery(api.retainer.get.queryOptions({ input }));
  const retainer = useMemo(() => rows && retainerOf(client, rows, asOf), [client, rows, asOf]);
  return { retainer, error, refetch: () => void refetch() };
}

function retainerOf(client: ClientSummary, rows: RetainerRows, asOf: PlainDate): Retainer {
  const input = toLedgerInput(rows);
  const ledger = shownLedger(input, asOf);
  return {
    ...{ client, asOf, rows, input, ledger },
    current: currentPeriod(ledger, asOf),
    lockedThrough: lockedThrough(input.closedPeriods),
  };
}
