import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { AddPast } from './add-past.tsx';
import { CycleTable } from './cycle-table.tsx';
import { Finding } from './finding.tsx';
import { PastePlans } from './paste-plans.tsx';

/** What earlier planning cycles planned and achieved, and what that shows together. */
export function PastCycles({ clientId }: { clientId: string }) {
  const [isPasting, setPasting] = useState(false);
  const { data, error } = useQuery(api.diagnosis.get.queryOptions({ input: { clientId } }));
  if (error) return <ErrorState error={error} />;
  if (!data) return <ScreenSkeleton />;
  const { objectives, diagnosis } = data;
  const byCycle = [...Map.groupBy(objectives, ({ cycle }) => cycle)].toReversed();
  return (
    <>
      <Finding diagnosis={diagnosis} />
      {byCycle.map(([cycle, rows]) => (
        <Section key={cycle} title={cycle}>
          <CycleTable clientId={clientId} cycle={cycle} rows={rows} />
        </Section>
      ))}
      <Section
        title="Add an objective of a past cycle"
        actions={
          <Button variant="default" onClick={() => setPasting(true)}>
            Paste from a spreadsheet…
          </Button>
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
