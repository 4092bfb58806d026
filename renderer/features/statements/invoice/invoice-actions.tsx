import { Button } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { tell } from '#renderer/state/notices.ts';
import { formatTsv } from '#renderer/ui/grid/model/tsv.ts';
import { LeakStop } from '#renderer/ui/leaks/leak-stop.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { InvoiceFormat } from '#shared/contract/invoices.ts';
import { billingTable } from '#shared/domain/billing-lines.ts';
import { StatementPlaces } from '../periods/save-buttons.tsx';
import { useSaving } from '../use-saving.ts';
import type { InvoiceLines } from './invoice.tsx';

/** Copies the lines for a spreadsheet, or saves them for a bookkeeping tool. */
export function InvoiceActions({ client, invoice }: { client: ClientSummary; invoice: InvoiceLines }) {
  const { save, run, isBusy, leak } = useSaving();
  const { period } = invoice;
  const request = (format: InvoiceFormat) => ({ clientId: client.id, period, format });
  const saveAs = (format: InvoiceFormat) =>
    save(
      () => api.invoices.save.call(request(format)),
      () => api.invoices.file.call(request(format)),
    );
  const copy = async () => {
    // Searched for other clients' names like any other way out, before anything is put on the clipboard.
    await api.invoices.file.call(request('csv'));
    const cells = billingTable({ client: client.name, ...invoice }).map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell : cell.number)),
    );
    await navigator.clipboard.writeText(formatTsv(cells));
    tell({ tone: 'done', message: 'Copied the lines. Paste them into a spreadsheet.' });
  };
  return (
    <>
      <Button variant="default" disabled={isBusy} onClick={() => run(copy)}>
        Copy
      </Button>
      <Button variant="default" disabled={isBusy} onClick={() => saveAs('csv')}>
        Save as CSV…
      </Button>
      <Button variant="default" disabled={isBusy} onClick={() => saveAs('json')}>
        Save as JSON…
      </Button>
      {leak !== undefined && (
        <LeakStop error={leak} client={client} places={<StatementPlaces slug={client.slug} />} />
      )}
    </>
  );
}
