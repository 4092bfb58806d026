import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { monthsFrom } from '#shared/domain/capacity.ts';
import { formatMonth, type PlainDate, type PlainMonth } from '#shared/domain/dates.ts';
import { type MonthCapacityRow, workingWords } from '../model/capacity-words.ts';
import classes from './capacity.module.css';
import { CapacityBar } from './capacity-bar.tsx';
import { WhatIf } from './what-if.tsx';

const monthCount = 3;

/** Three months from the one shown: what there is to work, what is promised and booked of it, and what is free. */
export function Capacity({ from, today }: { from: PlainMonth; today: PlainDate }) {
  const [asks, setAsks] = useState(false);
  const { data } = useQuery({
    ...api.capacity.months.queryOptions({ input: { from, months: monthCount } }),
    placeholderData: keepPreviousData,
  });
  const known = new Map(data?.months.map((row) => [row.month, row]));
  return (
    <section className={classes.capacity} aria-label="Capacity">
      <div className={classes.months}>
        {monthsFrom(from, monthCount).map((month) => (
          <Month key={month} name={month} month={known.get(month)} />
        ))}
        <div className={classes.ask}>
          <p>Thinking of another client?</p>
          <Button variant="default" size="compact-sm" aria-expanded={asks} onClick={() => setAsks(!asks)}>
            {asks ? 'Close' : 'Can I take it?'}
          </Button>
          {data?.isStale && <p role="status">Counting again…</p>}
        </div>
      </div>
      {asks && <WhatIf today={today} />}
    </section>
  );
}

interface MonthProps {
  name: PlainMonth;
  /** Not known yet while it is counted. */
  month: MonthCapacityRow | undefined;
}

function Month({ name, month }: MonthProps) {
  const locale = useLocale();
  return (
    <div className={classes.month} data-over={(month && month.free < 0) || undefined}>
      <h3>{formatMonth(name, locale)}</h3>
      {month ? (
        <>
          <p className={classes.free}>
            <DaysText days={Math.abs(month.free)} /> <span>{month.free < 0 ? 'over' : 'free'}</span>
          </p>
          <CapacityBar month={month} />
          <p className={classes.words}>
            <DaysText days={month.promised} /> promised · <DaysText days={month.planned} /> planned ·{' '}
            <DaysText days={month.worked} /> worked
          </p>
          <p className={classes.words}>{workingWords(month, locale)}</p>
        </>
      ) : (
        <p className={classes.words}>Counting…</p>
      )}
    </div>
  );
}
