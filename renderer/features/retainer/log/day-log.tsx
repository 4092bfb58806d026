import { Button } from '@mantine/core';
import { useState } from 'react';
import { DaysText, PeriodText } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { dayLog, type LogPeriod } from '../model/day-log.ts';
import type { Retainer } from '../use-retainer.ts';
import { AddDay } from './add-day.tsx';
import { DayTable } from './day-table.tsx';
import classes from './log.module.css';

/** Periods that are shown before older ones are asked for, and every one that is still open. */
const shownAtFirst = 4;

/** Client days, planned and worked, with the form for the next one on top. */
export function DayLog({ retainer }: { retainer: Retainer }) {
  const [isAll, setAll] = useState(false);
  const { rows, ledger, current } = retainer;
  const periods = dayLog(rows, ledger, current);
  const recent = periods.filter(({ period }, index) => index < shownAtFirst || !period.locked);
  const isCut = !isAll && periods.length > recent.length;
  return (
    <>
      <AddDay retainer={retainer} />
      {(isCut ? recent : periods).map((each) => (
        <Section key={each.period.period} title={<Title of={each} />}>
          {each.entries.length > 0 ? (
            <DayTable retainer={retainer} of={each} />
          ) : (
            <p className={classes.empty}>Nothing is planned or worked yet. Add a day above.</p>
          )}
        </Section>
      ))}
      {isCut && (
        <Button variant="default" onClick={() => setAll(true)}>
          Show all {periods.length} periods
        </Button>
      )}
    </>
  );
}

function Title({ of: { period } }: { of: LogPeriod }) {
  const { worked, forecast, locked } = period;
  return (
    <>
      <PeriodText period={period.period} />{' '}
      <span className={classes.sums}>
        <DaysText days={worked} /> worked
        {forecast.planned > 0 && (
          <>
            , <DaysText days={forecast.planned} /> planned
          </>
        )}
        {locked && ' · closed'}
      </span>
    </>
  );
}
