import { Button, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { toClient, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { DateText, DaysText, MoneyText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { Outputs } from '#shared/contract/types.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import classes from '../statements.module.css';
import type { Statements } from '../use-statements.ts';
import { InvoiceActions } from './invoice-actions.tsx';

export type InvoiceLines = Outputs['invoices']['get'];
type Line = InvoiceLines['lines'][number];

/** What is to be invoiced for a period, to be copied or saved for a bookkeeping tool. */
export function Invoice({ statements: { client, periods } }: { statements: Statements }) {
  const [{ period: chosen }, setParams] = useParams();
  const locale = useLocale();
  const usual = periods.find(({ state }) => state !== 'under_way') ?? periods[0];
  const period = periods.find(({ row }) => row.period === chosen) ?? usual;
  const name = period?.row.period ?? '';
  const { data, error, refetch } = useQuery({
    ...api.invoices.get.queryOptions({ input: { clientId: client.id, period: name } }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={classes.choices}>
        <Select
          label="Period"
          allowDeselect={false}
          searchable
          data={periods.map(({ row }) => ({ value: row.period, label: formatPeriod(row.period, locale) }))}
          value={name}
          onChange={(value) => setParams({ period: value ?? undefined })}
        />
        {data && <InvoiceActions client={client} invoice={data} />}
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ScreenSkeleton />}
      {data && <Lines invoice={data} slug={client.slug} />}
    </>
  );
}

function Lines({ invoice, slug }: { invoice: InvoiceLines; slug: string }) {
  if (invoice.lines.length === 0) {
    return (
      <EmptyState
        title="Nothing to invoice"
        action={
          <Button component="a" href={toClient(slug, 'retainer', { view: 'terms' })}>
            See the terms
          </Button>
        }
      >
        The terms name no fee, nothing was billed beyond them, and there is no billable expense in this
        period.
      </EmptyState>
    );
  }
  return (
    <>
      {!invoice.isFinal && (
        <p className={classes.quiet}>The period is open: these lines may still change until it is closed.</p>
      )}
      <SimpleTable
        caption="Invoice lines"
        columns={columnsOf(invoice)}
        rows={invoice.lines}
        keyOf={({ kind, on, description, netMinor }) => `${kind} ${on} ${description} ${netMinor}`}
      />
      <Totals invoice={invoice} />
    </>
  );
}

function columnsOf({ currency }: InvoiceLines): SimpleColumn<Line>[] {
  const money = (amount: number) => <MoneyText amount={amount} currency={currency} />;
  return [
    { heading: 'Date', width: '8rem', cell: ({ on }) => <DateText date={on} /> },
    { heading: 'Description', cell: ({ description }) => description },
    { heading: 'Quantity', align: 'end', cell: ({ quantityMilli }) => <DaysText days={quantityMilli} /> },
    { heading: 'Unit price', align: 'end', cell: ({ unitPriceMinor }) => money(unitPriceMinor) },
    { heading: 'Net', align: 'end', cell: ({ netMinor }) => money(netMinor) },
    { heading: 'Tax', align: 'end', cell: ({ taxMinor }) => money(taxMinor) },
    { heading: 'Gross', align: 'end', cell: ({ grossMinor }) => money(grossMinor) },
  ];
}

function Totals({ invoice: { total, currency, taxMilliPercent } }: { invoice: InvoiceLines }) {
  const percent = (taxMilliPercent / 1000).toLocaleString(useLocale());
  return (
    <dl className={classes.totals}>
      <dt>Net</dt>
      <dd>
        <MoneyText amount={total.netMinor} currency={currency} />
      </dd>
      <dt>{`Tax at ${percent}%`}</dt>
      <dd>
        <MoneyText amount={total.taxMinor} currency={currency} />
      </dd>
      <dt data-total>Total</dt>
      <dd data-total>
        <MoneyText amount={total.grossMinor} currency={currency} />
      </dd>
    </dl>
  );
}
