import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { links } from '#renderer/state/links.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { DateText, DaysText, RelativeDate } from '#renderer/ui/figures.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { Stat, Stats } from '#renderer/ui/stat.tsx';
import type { Outputs } from '#shared/contract/types.ts';
import { Actions } from './actions.tsx';
import { Changes } from './changes.tsx';
import { EntryList } from './entry-list.tsx';
import { FirstSteps } from './first-steps.tsx';
import classes from './overview.module.css';
import { StatusBar } from './status-bar.tsx';

type OverviewAnswer = Outputs['overview']['get'];

/** "Where was I": what changed at this client since the last session, what is due, what was promised. */
export default function Overview({ client }: ClientScreenProps) {
  const { data, error, refetch } = useQuery(
    api.overview.get.queryOptions({ input: { clientId: client.id } }),
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ScreenSkeleton />;
  return (
    <Page title="Overview">
      <Figures overview={data} slug={client.slug} />
      <FirstSteps left={data.stepsLeft} slug={client.slug} />
      <StatusBar counts={data.statusCounts} slug={client.slug} />
      <div className={classes.columns}>
        <div>
          <Changes overview={data} slug={client.slug} />
        </div>
        <div>
          <WhatIsDue overview={data} slug={client.slug} />
          <Actions clientId={client.id} asOf={data.asOf} />
        </div>
      </div>
    </Page>
  );
}

function Figures({ overview, slug }: { overview: OverviewAnswer; slug: string }) {
  const { asOf, nextSession, standing, gaps, statusCounts } = overview;
  const closed = (statusCounts.done ?? 0) + (statusCounts.cancelled ?? 0);
  const open = Object.values(statusCounts).reduce((sum, count) => sum + count, 0) - closed;
  return (
    <Stats>
      <Stat label="Next session" note={nextSession ? nextSession.title : 'none planned'}>
        {nextSession?.onDate ? <RelativeDate date={nextSession.onDate} asOf={asOf} /> : '–'}
      </Stat>
      <Stat label="Open initiatives" note={gaps > 0 ? <Gaps count={gaps} slug={slug} /> : 'nothing missing'}>
        {open}
      </Stat>
      <Stat
        label="Days left"
        note={
          <>
            of <DaysText days={standing.opening + standing.granted + standing.adjusted} unit />
            {standing.endsOn && (
              <>
                {' '}
                until <DateText date={standing.endsOn} style="short" />
              </>
            )}
          </>
        }
      >
        <DaysText days={standing.left} />
      </Stat>
      <Stat label="Planned" note="days still ahead in this period">
        <DaysText days={standing.planned} />
      </Stat>
    </Stats>
  );
}

function Gaps({ count, slug }: { count: number; slug: string }) {
  return (
    <a className={classes.gaps} href={links.gaps(slug)}>
      {count} with something missing
    </a>
  );
}

function WhatIsDue({ overview, slug }: { overview: OverviewAnswer; slug: string }) {
  const { overdueMilestones, dueSoon, needsReview, asOf } = overview;
  const toMilestone = (id: string) => links.milestone(slug, id);
  return (
    <>
      {overdueMilestones.length > 0 && (
        <Section title={`Overdue (${overdueMilestones.length})`}>
          <EntryList entries={overdueMilestones} asOf={asOf} hrefOf={toMilestone} />
        </Section>
      )}
      <Section title="Due soon">
        <EntryList
          entries={dueSoon}
          asOf={asOf}
          hrefOf={toMilestone}
          empty="Nothing is due in the next two weeks."
        />
      </Section>
      {needsReview.length > 0 && (
        <Section title={`To review (${needsReview.length})`}>
          <EntryList
            entries={needsReview}
            asOf={asOf}
            hrefOf={(id) => links.initiative(slug, id)}
            undated="never updated"
            gone="updated"
          />
        </Section>
      )}
    </>
  );
}
