import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { toClient, useParams } from '#renderer/state/router.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { useCalendarActions } from './actions.ts';
import { MilestoneDetails } from './details/milestone-details.tsx';
import { FilterBar } from './filter-bar.tsx';
import { MilestoneList } from './list/milestone-list.tsx';
import type { CalendarMilestone } from './model/calendar-milestone.ts';
import {
  filterMilestones,
  filtersIn,
  isFiltering,
  type CalendarView as View,
  viewIn,
} from './model/filters.ts';
import { Timeline } from './timeline/timeline.tsx';
import type { Calendar } from './use-calendar.ts';

const MonthView = lazy(() => import('./month/month-view.tsx'));

interface CalendarViewProps {
  calendar: Calendar;
  client: ClientSummary;
  add: ReactNode;
}

/** The chosen view of what the filters leave. */
export function CalendarView({ calendar, client, add }: CalendarViewProps) {
  const [params] = useParams();
  const view = viewIn(params);
  const milestones = filterMilestones(calendar.milestones, filtersIn(params));
  if (calendar.initiatives.length === 0) return <NoInitiatives slug={client.slug} />;
  if (calendar.milestones.length === 0) return <NoMilestones slug={client.slug} add={add} />;
  return (
    <>
      <FilterBar calendar={calendar} />
      <Shown calendar={calendar} milestones={milestones} view={view} />
      {view === 'timeline' && <CompletedDetails calendar={calendar} />}
    </>
  );
}

interface ShownProps {
  calendar: Calendar;
  milestones: readonly CalendarMilestone[];
  view: View;
}

/** A month is shown even when it is empty; timeline and list say why they are. */
function Shown({ calendar, milestones, view }: ShownProps) {
  if (view === 'month') {
    return (
      <Suspense fallback={<ScreenSkeleton />}>
        <MonthView asOf={calendar.asOf} milestones={milestones} />
      </Suspense>
    );
  }
  const isEmpty =
    view === 'list' ? milestones.length === 0 : milestones.every(({ standing }) => standing === 'completed');
  if (isEmpty) return <NothingLeft />;
  if (view === 'list') return <MilestoneList asOf={calendar.asOf} milestones={milestones} />;
  return <Timeline calendar={calendar} milestones={milestones} />;
}

/** The timeline shows nothing that is completed, so an address that names such a milestone opens it over it. */
function CompletedDetails({ calendar }: { calendar: Calendar }) {
  const { selectedId, select } = useCalendarActions();
  const selected = calendar.milestones.find(({ id }) => id === selectedId);
  if (selected?.standing !== 'completed') return null;
  return (
    <Dialog title="Completed milestone" isOpen onClose={() => select(undefined)} size="sm">
      <MilestoneDetails milestone={selected} />
    </Dialog>
  );
}

function NoInitiatives({ slug }: { slug: string }) {
  return (
    <EmptyState
      title="No initiatives yet"
      action={
        <>
          <Button component="a" href={toClient(slug, 'import')}>
            Import from a spreadsheet
          </Button>
          <Button component="a" variant="default" href={toClient(slug, 'registry')}>
            Open the registry
          </Button>
        </>
      }
    >
      Milestones belong to initiatives. Bring in the registry first, then its dates stand here.
    </EmptyState>
  );
}

function NoMilestones({ slug, add }: { slug: string; add: ReactNode }) {
  return (
    <EmptyState
      title="No milestones yet"
      action={
        <>
          {add}
          <Button component="a" variant="default" href={toClient(slug, 'import')}>
            Import from a spreadsheet
          </Button>
        </>
      }
    >
      A milestone is a decision, a deliverable or a review point of an initiative.
    </EmptyState>
  );
}

function NothingLeft() {
  const [params, setParams] = useParams();
  if (!isFiltering(filtersIn(params))) {
    return (
      <EmptyState
        title="Nothing is open."
        action={
          <Button variant="default" onClick={() => setParams({ view: 'list' })}>
            See what is completed
          </Button>
        }
      />
    );
  }
  const showAll = () => setParams({ show: undefined, owner: undefined, kind: undefined });
  return (
    <EmptyState
      title="Nothing matches these filters."
      action={
        <Button variant="default" onClick={showAll}>
          Show all milestones
        </Button>
      }
    />
  );
}
