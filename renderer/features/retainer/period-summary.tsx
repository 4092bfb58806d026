import { DateText, DaysText, PeriodText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Stat, Stats } from '#renderer/ui/stat.tsx';
import { UseBar } from '#renderer/ui/use-bar.tsx';
import { termsOn, termsSpans } from '#shared/domain/agreements.ts';
import { daysLeft, type LedgerPeriod } from '#shared/domain/ledger.ts';
import { termsSentence } from '#shared/domain/terms-sentence.ts';
import { availableIn, elapsedShare } from './model/shown-ledger.ts';
import classes from './retainer.module.css';
import type { Retainer } from './use-retainer.ts';

/** Where the period under way stands, and the terms in force in one sentence. */
export function PeriodSummary({ retainer }: { retainer: Retainer }) {
  const { current, asOf } = retainer;
  return (
    <section className={classes.summary} aria-label="This period">
      <header className={classes.summaryHead}>
        <h2>{current ? <PeriodText period={current.period} /> : 'Now'}</h2>
        <p>
          <TermsNow retainer={retainer} />
        </p>
      </header>
      {current && (
        <>
          <UseBar
            available={availableIn(current)}
            worked={current.worked}
            planned={current.forecast.planned}
            elapsed={elapsedShare(current, asOf)}
          />
          <PeriodStats period={current} />
        </>
      )}
    </section>
  );
}

function TermsNow({ retainer: { rows, asOf, client } }: { retainer: Retainer }) {
  const locale = useLocale();
  const spans = termsSpans(rows.agreements);
  const now = termsOn(spans, asOf);
  if (now) return `${termsSentence(now, client.currency, locale)}.`;
  const next = spans.find(({ startsOn }) => startsOn > asOf);
  const last = spans.findLast(({ endsOn }) => endsOn < asOf);
  if (next)
    return (
      <>
        The agreement starts on <DateText date={next.startsOn} />.
      </>
    );
  return (
    <>
      The agreement ended on <DateText date={last?.endsOn} />.
    </>
  );
}

function PeriodStats({ period }: { period: LedgerPeriod }) {
  const left = daysLeft(period);
  const { planned, closing } = period.forecast;
  return (
    <Stats>
      <Stat label="Left" note={<OfAvailable period={period} />}>
        <DaysText days={left} />
      </Stat>
      <Stat label="Worked" note={<Share period={period} />}>
        <DaysText days={period.worked} />
      </Stat>
      <Stat label="Planned" note={<Unplanned days={left - planned} />}>
        <DaysText days={planned} />
      </Stat>
      <Stat label={period.locked ? 'Closed with' : 'Will close with'} note={<ClosingNote period={period} />}>
        <DaysText days={closing} />
      </Stat>
    </Stats>
  );
}

function OfAvailable({ period }: { period: LedgerPeriod }) {
  const { opening, adjusted } = period;
  return (
    <>
      of <DaysText days={availableIn(period)} unit />
      {opening !== 0 && (
        <>
          , <DaysText days={Math.abs(opening)} /> {opening > 0 ? 'carried in' : 'owed from before'}
        </>
      )}
      {adjusted !== 0 && ', adjusted'}
    </>
  );
}

function Share({ period }: { period: LedgerPeriod }) {
  const available = availableIn(period);
  if (available <= 0) return null;
  return `${Math.round((period.worked / available) * 100)}% of what there is`;
}

function Unplanned({ days }: { days: number }) {
  if (days === 0) return 'everything is planned';
  return (
    <>
      <DaysText days={Math.abs(days)} /> {days > 0 ? 'not planned yet' : 'beyond what is left'}
    </>
  );
}

/** What the end of the period makes of the days that are left and not planned. */
function ClosingNote({ period }: { period: LedgerPeriod }) {
  const { closing, planned } = period.forecast;
  const settled = daysLeft(period) - planned - closing;
  if (settled !== 0) {
    return (
      <>
        <DaysText days={Math.abs(settled)} unit />{' '}
        {settled < 0 ? 'billed as overage' : settled === 1000 ? 'lapses' : 'lapse'}
      </>
    );
  }
  if (closing === 0) return 'nothing is carried on';
  return closing < 0 ? 'owed to the next period' : 'carried on';
}
