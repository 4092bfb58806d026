import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useClients } from '#renderer/data/clients.ts';
import { useToday } from '#renderer/data/today.ts';
import { toWorkspace, useParams } from '#renderer/state/router.ts';
import { DayTotals } from '#renderer/ui/day-totals.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { MonthNav } from '#renderer/ui/month-nav.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { isPlainMonth, monthOf, type PlainMonth } from '#shared/domain/dates.ts';
import { DayGrid } from './day-grid.tsx';
import classes from './days.module.css';
import { GridLegend } from './grid-legend.tsx';
import { asOfIn } from './model/month-grid.ts';
import { Unconfirmed } from './unconfirmed.tsx';

/** All clients on one month: plan, work and what is left, from the workspace's index alone. */
export default function Days() {
  const [params, setParams] = useParams();
  const today = useToday();
  const month = monthIn(params.month, monthOf(today));
  const { data: clients } = useClients();
  const standing = useQuery({
    ...api.allDays.standing.queryOptions({ input: { asOf: asOfIn(month, today) } }),
    placeholderData: keepPreviousData,
  });
  const days = useQuery({
    ...api.allDays.month.queryOptions({ input: { month } }),
    placeholderData: keepPreviousData,
  });
  const error = standing.error ?? days.error;
  if (error) return <ErrorState error={error} onRetry={() => void standing.refetch()} />;
  if (!clients || !standing.data || !days.data) return <ScreenSkeleton />;
  if (standing.data.clients.length === 0) return <NoClients />;
  return (
    <Page
      title="Days"
      actions={
        <MonthNav month={month} current={monthOf(today)} onChange={(to) => setParams({ month: to })} />
      }
    >
      <div className={classes.totals}>
        <DayTotals standings={standing.data.clients} />
      </div>
      <DayGrid
        month={month}
        today={today}
        clients={clients}
        standings={standing.data.clients}
        days={days.data}
        slug={params.client}
        onMonth={(to) => setParams({ month: to })}
      />
      <GridLegend />
      <Unconfirmed today={today} clients={clients} />
    </Page>
  );
}

function monthIn(text: string | undefined, current: PlainMonth): PlainMonth {
  return text !== undefined && isPlainMonth(text) ? text : current;
}

function NoClients() {
  return (
    <EmptyState
      title="No clients yet"
      action={
        <Button component="a" href={toWorkspace('clients', { new: '1' })}>
          Add your first client
        </Button>
      }
    >
      Add a client and its agreement, then plan its days here beside those of every other client.
    </EmptyState>
  );
}
