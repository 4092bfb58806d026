import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useToday } from '#renderer/data/today.ts';
import { toWorkspace, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { MonthNav } from '#renderer/ui/month-nav.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { isPlainMonth, monthOf } from '#shared/domain/dates.ts';
import classes from './days.module.css';
import { monthSheet } from './month-sheet.ts';
import { Sheet } from './sheet.tsx';
import { Standings, Totals } from './standings.tsx';
import { useDays } from './use-days.ts';

/** All clients on one month: what is planned, worked and left. */
export default function Days() {
  const today = useToday();
  const [params, setParams] = useParams();
  const current = monthOf(today);
  const month = params.month !== undefined && isPlainMonth(params.month) ? params.month : current;
  const { data, error, refetch } = useDays(month, today);
  const days = data?.days;
  const sheet = useMemo(() => monthSheet(month, days ?? []), [month, days]);
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <ScreenSkeleton />;
  if (data.clients.length === 0) return <NoClients />;
  return (
    <Page
      title="Days"
      note="Planned, worked and left, in each client's retainer period"
      actions={
        <MonthNav
          month={month}
          current={current}
          onChange={(chosen) => setParams({ month: chosen === current ? undefined : chosen })}
        />
      }
    >
      <Totals standings={data.standings} />
      <Sheet key={month} {...{ month, today, sheet }} clients={data.clients} />
      <Legend />
      <Standings clients={data.clients} standings={data.standings} />
    </Page>
  );
}

function Legend() {
  return (
    <p className={classes.legend}>
      <span className={classes.workedKey} aria-hidden="true" /> worked
      <span className={classes.plannedKey} aria-hidden="true" /> planned
      <span className={classes.gap} />
      <KeyHint keys="1" /> a day <KeyHint keys="2" /> half <KeyHint keys="4" /> quarter <KeyHint keys="w" />{' '}
      confirm as worked <KeyHint keys="Delete" /> remove
    </p>
  );
}

function NoClients() {
  return (
    <EmptyState
      title="No clients yet"
      action={
        <Button component="a" href={toWorkspace('clients')}>
          Go to Clients
        </Button>
      }
    >
      Add a client and its agreement; its days then stand here beside those of the others.
    </EmptyState>
  );
}
