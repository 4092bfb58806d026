import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useClients } from '#renderer/data/clients.ts';
import { useToday } from '#renderer/data/today.ts';
import { toWorkspace, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { isPlainMonth, monthOf, type PlainDate, type PlainMonth } from '#shared/domain/dates.ts';
import type { PeriodLength } from '#shared/domain/vocabulary.ts';
import { BusySection } from './busy/busy-section.tsx';
import { Capacity } from './capacity/capacity.tsx';
import { DayGrid } from './grid/day-grid.tsx';
import type { Brush } from './model/brush.ts';
import { spanOf } from './model/day-span.ts';
import { DayPlanDialog } from './plans/day-plan-dialog.tsx';
import { SpanNav } from './span-nav.tsx';
import { Unconfirmed } from './unconfirmed.tsx';
import { useAllDays } from './use-all-days.ts';
import { useDayCommands } from './use-day-commands.ts';
import { useTimeOff } from './use-time-off.ts';

/** All clients on one calendar, from the workspace's index alone; it is drawn before their days have arrived. */
export default function Days() {
  const [params, setParams] = useParams();
  const today = useToday();
  const month = monthIn(params.month, monthOf(today));
  const length: PeriodLength = params.view === 'quarter' ? 'quarter' : 'month';
  const span = useMemo(() => spanOf(month, length), [month, length]);
  const { data: all } = useClients();
  const clients = useMemo(() => all?.filter(({ archivedAt }) => archivedAt === null) ?? [], [all]);
  const { isStale, error, retry, ...shown } = useAllDays(span, today);
  const [brush, setBrush] = useState<Brush>('full');
  const [planned, setPlanned] = useState<{ client: ClientSummary; on: PlainDate }>();
  const commands = useDayCommands();
  const timeOff = useTimeOff();
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (all && clients.length === 0) return <NoClients />;
  const onMonth = (to: PlainMonth) => setParams({ month: to });
  return (
    <Page
      title="Days"
      note={isStale ? 'Some figures are being counted again.' : undefined}
      actions={
        <SpanNav
          span={span}
          current={monthOf(today)}
          onMonth={onMonth}
          onLength={(chosen) => setParams({ view: chosen === 'month' ? undefined : chosen, month })}
        />
      }
    >
      <Capacity from={span.months[0] ?? month} today={today} />
      <DayGrid
        key={length}
        {...{ span, today, clients, brush, commands, timeOff, onMonth }}
        {...shown}
        slug={params.client}
        onBrush={setBrush}
        onRecur={(client, on) => setPlanned({ client, on })}
      />
      <Unconfirmed {...{ today, clients, commands }} />
      <BusySection from={span.startsOn} to={span.endsOn} clients={clients} />
      {planned && (
        <DayPlanDialog client={planned.client} on={planned.on} onClose={() => setPlanned(undefined)} />
      )}
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
