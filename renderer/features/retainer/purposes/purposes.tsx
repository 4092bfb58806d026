import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { purposeKindWords, useDayPurposes } from '#renderer/data/purposes.ts';
import { DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { purposeShades, sumOf } from '#shared/charts/purposes.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import { purposeKinds } from '#shared/domain/value-statement.ts';
import { type ServedPeriod, type ServedThing, servedPeriods } from '../model/purpose-days.ts';
import shared from '../retainer.module.css';
import type { Retainer } from '../use-retainer.ts';
import { LazyPurposesChart } from './lazy-purposes-chart.tsx';
import classes from './purposes.module.css';

/** As many as stand beside each other. */
const shownPeriods = 9;

/** What the worked days bought: by kind over the last periods, and thing by thing in one of them. */
export function Purposes({ retainer }: { retainer: Retainer }) {
  const locale = useLocale();
  const { client, rows, ledger } = retainer;
  const purposes = useDayPurposes(client.id);
  const periods = useMemo(() => servedPeriods(rows.days, purposes, ledger), [rows.days, purposes, ledger]);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = periods.find(({ period }) => period.period === chosen) ?? periods[0];
  if (!shown)
    return <p className={shared.hint}>Nothing was worked yet. Confirm a day, and say what it served.</p>;
  const bars = periods.slice(0, shownPeriods).toReversed();
  return (
    <>
      <Section title="What the days bought">
        <LazyPurposesChart
          label={chartWords(bars, locale)}
          bars={bars.map((each) => ({ ...each, label: formatPeriod(each.period.period, locale) }))}
        />
        <Legend />
      </Section>
      <Section
        title={formatPeriod(shown.period.period, locale)}
        actions={
          <Select
            aria-label="Period"
            size="xs"
            allowDeselect={false}
            data={periods.map(({ period: { period } }) => ({
              value: period,
              label: formatPeriod(period, locale),
            }))}
            value={shown.period.period}
            onChange={setChosen}
          />
        }
      >
        <Things served={shown} />
      </Section>
    </>
  );
}

function Things({ served }: { served: ServedPeriod }) {
  const { things, unnamed } = served;
  return (
    <>
      {things.length > 0 && (
        <SimpleTable
          caption="Days by what they served"
          columns={columns}
          rows={things}
          keyOf={({ kind, id }) => `${kind} ${id}`}
        />
      )}
      {unnamed > 0 && (
        <p className={classes.unnamed}>
          <DaysText days={unnamed} unit /> {unnamed === 1000 ? 'names' : 'name'} nothing yet. Open a worked
          day under Days and choose what it served.
        </p>
      )}
    </>
  );
}

const columns: readonly SimpleColumn<ServedThing>[] = [
  { heading: 'Served', cell: ({ title }) => title },
  { heading: 'Kind', width: '9rem', cell: ({ kind }) => purposeKindWords[kind] },
  { heading: 'Client days', align: 'end', width: '7rem', cell: ({ days }) => days },
  { heading: 'Days', align: 'end', width: '6rem', cell: ({ milliDays }) => <DaysText days={milliDays} /> },
];

function Legend() {
  return (
    <ul className={classes.legend}>
      {purposeKinds.map((kind) => (
        <li key={kind}>
          <span className={classes.swatch} style={{ opacity: purposeShades[kind] }} aria-hidden="true" />
          {purposeKindWords[kind]}
        </li>
      ))}
      <li>
        <span className={classes.outline} aria-hidden="true" />
        Not named
      </li>
    </ul>
  );
}

/** What the chart says, for those who do not see it. */
function chartWords(bars: readonly ServedPeriod[], locale: string): string {
  const each = bars.map((bar) => {
    const total = formatDays(sumOf({ ...bar, label: '' }), locale);
    const named = purposeKinds
      .filter((kind) => bar.served[kind] > 0)
      .map((kind) => `${formatDays(bar.served[kind], locale)} ${purposeKindWords[kind].toLowerCase()}`);
    return [`${formatPeriod(bar.period.period, locale)}: ${total} worked`, ...named].join(', ');
  });
  return `Days by what they served. ${each.join('. ')}.`;
}
