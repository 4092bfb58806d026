import { Button } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import { api } from '#renderer/data/api.ts';
import { toClient } from '#renderer/state/router.ts';
import { LeakStop } from '#renderer/ui/leaks/leak-stop.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { StatementFormat } from '#shared/contract/statements.ts';
import type { Requests } from '#shared/contract/types.ts';
import classes from '../statements.module.css';
import { useSaving } from '../use-saving.ts';

const labels: Record<StatementFormat, string> = {
  pdf: 'Save the PDF…',
  xlsx: 'Save as Excel…',
  csv: 'Save as CSV…',
};

interface SaveButtonsProps {
  client: ClientSummary;
  subject: Requests['statements']['save']['subject'];
}

/** Takes a statement out of the app in each of its formats. */
export function SaveButtons({ client, subject }: SaveButtonsProps) {
  const { save, isBusy, leak } = useSaving();
  const clientId = client.id;
  const saveAs = (format: StatementFormat) =>
    save(
      () => api.statements.save.call({ clientId, subject, format }),
      async () => {
        const { files } = await api.statements.files.call({ clientId, subject, formats: [format] });
        const [file] = files;
        if (!file) throw new Error('No document was made.');
        return file;
      },
    );
  return (
    <div className={classes.actions}>
      {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          disabled={isBusy}
          onClick={() => saveAs(format)}
        >
          {labels[format]}
        </Button>
      ))}
      {leak !== undefined && (
        <LeakStop error={leak} client={client} places={<StatementPlaces slug={client.slug} />} />
      )}
    </div>
  );
}

/** Where the text of a statement can be changed. */
export function StatementPlaces({ slug }: { slug: string }) {
  return (
    <>
      <a href={toClient(slug, 'retainer')}>the retainer</a> or{' '}
      <a href={toClient(slug, 'statements', { view: 'expenses' })}>the expenses</a>
    </>
  );
}
