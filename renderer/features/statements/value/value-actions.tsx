import { Button } from '@mantine/core';
import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs';
import { api } from '#renderer/data/api.ts';
import { LeakStop } from '#renderer/ui/leaks/leak-stop.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { DateRange } from '#shared/domain/dates.ts';
import { StatementPlaces } from '../periods/save-buttons.tsx';
import { useSaving } from '../use-saving.ts';

/** Takes the value statement out of the app. */
export function ValueActions({ client, range }: { client: ClientSummary; range: DateRange }) {
  const { save, isBusy, leak } = useSaving();
  const request = { clientId: client.id, ...range };
  const saveIt = () =>
    save(
      () => api.value.save.call(request),
      async () => {
        const { fileName, pdf } = await api.value.document.call(request);
        return { fileName, data: pdf };
      },
    );
  return (
    <>
      <Button leftSection={<IconDownload size={15} aria-hidden="true" />} loading={isBusy} onClick={saveIt}>
        Save the PDF…
      </Button>
      {leak !== undefined && (
        <LeakStop error={leak} client={client} places={<StatementPlaces slug={client.slug} />} />
      )}
    </>
  );
}
