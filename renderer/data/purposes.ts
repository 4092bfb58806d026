/** What a worked day can have served: the initiatives, decisions, sessions and hand-offs of its client. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readColumns, rowsOf } from '#shared/contract/columns.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { daysBetween, formatDate, type PlainDate } from '#shared/domain/dates.ts';
import type { PurposeKind } from '#shared/domain/value-statement.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { api } from './api.ts';

export type Purpose = Inputs['dayPurposes']['set']['purposes'][number];
export type DayPurposes = Outputs['dayPurposes']['list'];

export const purposeKindWords: Record<PurposeKind, string> = {
  initiative: 'Initiatives',
  decision: 'Decisions',
  session: 'Sessions',
  handoff: 'Hand-offs',
};

/** One kind of thing with what there is of it, ready for a list to choose from. */
export interface PurposeGroup {
  group: string;
  items: { value: string; label: string }[];
}

/** What each worked day of a client served. */
export function useDayPurposes(clientId: string): DayPurposes {
  const { data = [] } = useQuery(api.dayPurposes.list.queryOptions({ input: { clientId } }));
  return data;
}

/** All that a day of the client can have served; sessions the nearest to the day first. */
export function usePurposeGroups(clientId: string, on: PlainDate, locale: string): PurposeGroup[] {
  const input = { clientId };
  const [initiatives, decisions, sessions, handoffs] = useQueries({
    queries: [
      api.initiatives.list.queryOptions({ input: { clientId, columns: ['id', 'title'] } }),
      api.decisions.list.queryOptions({ input }),
      api.sessions.list.queryOptions({ input }),
      api.handoffs.list.queryOptions({ input }),
    ],
  });
  return useMemo(() => {
    const rows = initiatives.data
      ? rowsOf(readColumns<{ id: string; title: string }>(initiatives.data.columns))
      : [];
    const away = (date: PlainDate) => Math.abs(daysBetween(on, date));
    const near = (sessions.data ?? []).toSorted((one, other) => away(one.onDate) - away(other.onDate));
    const groups = [
      groupOf('session', near, (row) => `${sessionKindWords[row.kind]}, ${formatDate(row.onDate, locale)}`),
      groupOf('initiative', rows, ({ title }) => title),
      groupOf('decision', decisions.data ?? [], ({ question }) => question),
      groupOf('handoff', handoffs.data ?? [], ({ what }) => what),
    ];
    return groups.filter(({ items }) => items.length > 0);
  }, [initiatives.data, decisions.data, sessions.data, handoffs.data, on, locale]);
}

/** A purpose as the value of a choice, and back. */
export function purposeValue({ kind, id }: Purpose): string {
  return `${kind} ${id}`;
}

export function purposesOf(values: readonly string[]): Purpose[] {
  return values.map((value) => {
    const [kind, id = ''] = value.split(' ');
    return { kind: kind as PurposeKind, id };
  });
}

function groupOf<Row extends { id: string }>(
  kind: PurposeKind,
  rows: readonly Row[],
  label: (row: Row) => string,
): PurposeGroup {
  const items = rows.map((row) => ({ value: purposeValue({ kind, id: row.id }), label: label(row) }));
  return { group: purposeKindWords[kind], items };
}
