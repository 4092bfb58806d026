import { NumberInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { Outputs } from '#shared/contract/types.ts';
import {
  addMonthsTo,
  firstDayOf,
  formatMonth,
  isPlainDate,
  monthOf,
  type PlainDate,
} from '#shared/domain/dates.ts';
import { toMilliDays } from '#shared/domain/quantities.ts';
import { availableIn, fitWords } from '../model/capacity-words.ts';
import classes from './capacity.module.css';
import { CapacityBar } from './capacity-bar.tsx';

type WhatIfRow = Outputs['capacity']['whatIf']['months'][number];

const monthCount = 6;

interface Newcomer {
  days: number | string;
  startsOn: string;
  /** Empty where it has no end. */
  endsOn: string;
}

/** A client who might come: month by month whether there is room. Nothing is stored. */
export function WhatIf({ today }: { today: PlainDate }) {
  const locale = useLocale();
  const [newcomer, setNewcomer] = useState<Newcomer>({
    ...{ days: 3, startsOn: firstDayOf(addMonthsTo(monthOf(today), 1)), endsOn: '' },
  });
  const months = useWhatIf(newcomer);
  const fit = months && fitWords(months, locale);
  return (
    <fieldset className={classes.whatIf} aria-label="Another client">
      <NewcomerFields newcomer={newcomer} onChange={(change) => setNewcomer({ ...newcomer, ...change })} />
      <p className={classes.fit} role="status" data-fits={fit?.fits}>
        {fit ? fit.sentence : 'Give the days a month and the first day.'}
      </p>
      {months && (
        <SimpleTable
          caption="Month by month with the new client"
          columns={columns}
          rows={months}
          keyOf={({ month }) => month}
        />
      )}
      <p className={classes.words}>Nothing is stored: this only counts.</p>
    </fieldset>
  );
}

/** The months with the newcomer; nothing while it is not filled in, or not known yet. */
function useWhatIf({ days, startsOn, endsOn }: Newcomer): WhatIfRow[] | undefined {
  const milliDaysPerMonth = toMilliDays(Number(days)) ?? 0;
  const isSound =
    milliDaysPerMonth > 0 &&
    isPlainDate(startsOn) &&
    (endsOn === '' || (isPlainDate(endsOn) && endsOn >= startsOn));
  const input = { milliDaysPerMonth, startsOn, endsOn: endsOn === '' ? null : endsOn, months: monthCount };
  const { data } = useQuery({
    ...api.capacity.whatIf.queryOptions({ input }),
    enabled: isSound,
    placeholderData: keepPreviousData,
  });
  return isSound ? data?.months : undefined;
}

interface NewcomerFieldsProps {
  newcomer: Newcomer;
  onChange: (change: Partial<Newcomer>) => void;
}

function NewcomerFields({ newcomer: { days, startsOn, endsOn }, onChange }: NewcomerFieldsProps) {
  return (
    <div className={classes.fields}>
      <NumberInput
        label="Days a month"
        min={0.25}
        step={0.5}
        decimalScale={3}
        value={days}
        onChange={(value) => onChange({ days: value })}
      />
      <DateField label="From" value={startsOn} onChange={(startsOn) => onChange({ startsOn })} />
      <DateField
        label="Until (if it ends)"
        value={endsOn}
        error={isPlainDate(endsOn) && endsOn < startsOn ? 'Before the start' : undefined}
        onChange={(endsOn) => onChange({ endsOn })}
      />
    </div>
  );
}

const columns: readonly SimpleColumn<WhatIfRow>[] = [
  { heading: 'Month', width: '9rem', cell: ({ month }) => <MonthText month={month} /> },
  {
    heading: 'Days to work',
    align: 'end',
    width: '7rem',
    cell: (row) => <DaysText days={availableIn(row)} />,
  },
  {
    heading: 'Promised with it',
    align: 'end',
    width: '8rem',
    cell: ({ promised }) => <DaysText days={promised} />,
  },
  { heading: '', label: 'Share taken', cell: (row) => <CapacityBar month={row} /> },
  { heading: 'Left', align: 'end', width: '8rem', cell: (row) => <Left row={row} /> },
];

function MonthText({ month }: { month: string }) {
  return formatMonth(month, useLocale());
}

function Left({ row: { free, over } }: { row: WhatIfRow }) {
  return (
    <span className={classes.left} data-over={over || undefined}>
      <DaysText days={Math.abs(free)} /> {over ? 'over' : 'free'}
    </span>
  );
}
