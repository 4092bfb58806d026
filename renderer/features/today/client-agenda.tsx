import { links } from '#renderer/state/links.ts';
import { toClient } from '#renderer/state/router.ts';
import { DateText, DaysText, RelativeDate } from '#renderer/ui/figures.tsx';
import { Monogram } from '#renderer/ui/monogram.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { TodayClient } from '#shared/contract/overview.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { Unready } from './readiness.ts';
import classes from './today.module.css';

interface ClientAgendaProps {
  client: ClientSummary;
  today: TodayClient;
  unready: readonly Unready[];
  asOf: PlainDate;
}

/** One client: when it is next, and what is not ready for it. */
export function ClientAgenda({ client, today, unready, asOf }: ClientAgendaProps) {
  const { nextDay, nextSession, standing } = today;
  const next = [nextDay?.onDate, nextSession?.onDate].filter((date) => typeof date === 'string').sort()[0];
  return (
    <li className={classes.client}>
      <div className={classes.when}>
        {next ? <NextDate date={next} asOf={asOf} /> : <span className={classes.quiet}>Nothing planned</span>}
      </div>
      <article className={classes.card}>
        <header className={classes.head}>
          <Monogram monogram={client.monogram} color={client.color} size={28} />
          <div className={classes.who}>
            <h2 className={classes.name}>
              <a href={toClient(client.slug)}>{client.name}</a>
            </h2>
            <p className={classes.next}>
              <WhatIsNext today={today} slug={client.slug} />
            </p>
          </div>
          <a className={classes.left} href={toClient(client.slug, 'retainer')}>
            <strong>
              <DaysText days={standing.left} />
            </strong>{' '}
            of <DaysText days={standing.opening + standing.granted + standing.adjusted} unit /> left
            {standing.isStale && ' (not up to date)'}
          </a>
        </header>
        {unready.length > 0 ? (
          <ul className={classes.unready}>
            {unready.map((each) => (
              <UnreadyLine key={`${each.kind} ${each.what}`} unready={each} />
            ))}
          </ul>
        ) : (
          <p className={classes.ready}>Everything is ready.</p>
        )}
      </article>
    </li>
  );
}

function NextDate({ date, asOf }: { date: PlainDate; asOf: PlainDate }) {
  return (
    <>
      <span className={classes.date}>
        <DateText date={date} style="short" />
      </span>
      <span className={classes.quiet}>
        <RelativeDate date={date} asOf={asOf} />
      </span>
    </>
  );
}

function WhatIsNext({ today: { nextDay, nextSession }, slug }: { today: TodayClient; slug: string }) {
  if (!nextDay && !nextSession) return 'No client day or session ahead';
  return (
    <>
      {nextDay && (
        <span>
          <DaysText days={nextDay.milliDays} unit /> on <DateText date={nextDay.onDate} style="short" />
        </span>
      )}
      {nextSession && (
        <span>
          <a href={links.session(slug, nextSession.entryId)}>{nextSession.title}</a> on{' '}
          <DateText date={nextSession.onDate} style="short" />
        </span>
      )}
    </>
  );
}

function UnreadyLine({ unready: { kind, what, which, verb, href } }: { unready: Unready }) {
  return (
    <li className={classes.line} data-kind={kind}>
      <span className={classes.what}>{what}</span>
      <span className={classes.which}>{which.join(' · ')}</span>
      <a className={classes.verb} href={href} aria-label={`${verb}: ${what}`}>
        {verb}
      </a>
    </li>
  );
}
