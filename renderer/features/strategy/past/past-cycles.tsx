import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useDocument } from '#renderer/data/save-document.ts';
import { links } from '#renderer/state/links.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { AddPast } from './add-past.tsx';
import { CycleTable } from './cycle-table.tsx';
import { Finding } from './finding.tsx';
import { PastePlans } from './paste-plans.tsx';

/** What earlier planning cycles planned and achieved, and what that shows together. */
export function PastCycles({ clientId, slug }: { clientId: string; slug: string }) {
  const [isPasting, setPasting] = useState(false);
  const { data, error } = useQuery(api.diagnosis.get.queryOptions({ input: { clientId } }));
  if (error) return <ErrorState error={error} />;
  if (!data) return <ScreenSkeleton />;
  const { objectives, diagnosis } = data;
  const byCycle = [...Map.groupBy(objectives, ({ cycle }) => cycle)].toReversed();
  return (
    <>
      <Finding
        diagnosis={diagnosis}
        actions={objectives.length > 0 && <PrintDiagnosis clientId={clientId} />}
      />
      {byCycle.map(([cycle, rows]) => (
        <Section key={cycle} title={cycle}>
          <CycleTable clientId={clientId} cycle={cycle} rows={rows} />
        </Section>
      ))}
      <Section
        title="Add an objective of a past cycle"
        actions={
          <>
            <Button variant="default" component="a" href={links.importing(slug)}>
              Import a file
            </Button>
            <WriteButton variant="default" onClick={() => setPasting(true)}>
              Paste from a spreadsheet…
            </WriteButton>
          </>
        }
      >
        <AddPast clientId={clientId} lastCycle={byCycle[0]?.[0] ?? ''} />
      </Section>
      <Dialog title="Paste past plans" isOpen={isPasting} onClose={() => setPasting(false)} size="lg">
        <PastePlans clientId={clientId} onClose={() => setPasting(false)} />
      </Dialog>
    </>
  );
}

/** The finding as a document for the client's leadership. */
function PrintDiagnosis({ clientId }: { clientId: string }) {
  const { isBusy, save } = useDocument({
    save: () => api.diagnosis.savePrint.call({ clientId }),
    fetch: () => api.diagnosis.print.call({ clientId }),
  });
  return (
    <Button variant="default" loading={isBusy} onClick={save}>
      Save as PDF
    </Button>
  );
}
