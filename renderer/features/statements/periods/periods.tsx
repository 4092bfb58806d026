import { Button } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import type { ReactNode } from 'react';
import { DaysText, InstantText, MoneyText, PeriodText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { formatPeriod } from '#shared/domain/periods.ts';
import { addresses } from '../addresses.ts';
import type { StatedPeriod, StatedState } from '../model/stated-periods.ts';
import classes from '../statements.module.css';
import type { Statements } from '../use-statements.ts';

/** Every period that has begun: where it stands, and its statement. */
export function Periods({ statements: { client, periods } }: { statements: Statements }) {
  const columns: SimpleColumn<StatedPeriod>[] = [
    { heading: 'Period', cell: ({ row }) => <PeriodText period={row.period} /> },
    { heading: 'State', cell: (period) => <State period={period} /> },
    { heading: 'Granted', align: 'end', cell: ({ row }) => <DaysText days={row.granted} /> },
    { heading: 'Worked', align: 'end', cell: ({ row }) => <DaysText days={row.worked} /> },
    { heading: 'Closing', align: 'end', cell: ({ row }) => <DaysText days={row.closing} /> },
    {
      heading: 'Billed overage',
      align: 'end',
      cell: ({ row }) =>
        row.billedOverage > 0 && <MoneyText amount={row.overageAmountMinor} currency={client.currency} />,
    },
    {
      heading: '',
      label: 'Statement',
      align: 'end',
      cell: (period) => <Action slug={client.slug} period={period} />,
    },
  ];
  return (
    <SimpleTable
      caption="Periods and their statements"
      columns={columns}
      rows={periods}
      keyOf={({ row }) => row.period}
    />
  );
}

const words: Record<StatedState, string> = {
  under_way: 'Under way',
  due: 'To be issued',
  closed: 'Closed without a statement',
  issued: 'Issued',
};
const icons: Partial<Record<StatedState, ReactNode>> = {
  closed: <IconLock size={14} stroke={1.8} aria-hidden="true" />,
  issued: <IconCheck size={14} stroke={2} aria-hidden="true" />,
};

function State({ period: { state, issued } }: { period: StatedPeriod }) {
  const [latest] = issued;
  return (
    <span className={classes.state} data-state={state}>
      {icons[state]} {words[state]}
      {latest && (
        <span className={classes.quiet}>
          <InstantText instant={latest.issuedAt} />
        </span>
      )}
    </span>
  );
}

function Action({ slug, period: { row, state, issued } }: { slug: string; period: StatedPeriod }) {
  const [latest] = issued;
  const name = formatPeriod(row.period, useLocale());
  return (
    <Button
      component="a"
      size="compact-sm"
      variant={state === 'due' ? 'filled' : 'default'}
      aria-label={`${latest ? 'Open' : 'Preview'} the statement of ${name}`}
      href={latest ? addresses.issued(slug, latest.id) : addresses.preview(slug, row.period)}
    >
      {latest ? 'Open' : 'Preview…'}
    </Button>
  );
}
