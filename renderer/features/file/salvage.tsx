import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useJob } from '#renderer/data/job.ts';
import { InstantText } from '#renderer/ui/figures.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { ClientFileReport, SalvagedTable, SalvageReport } from '#shared/contract/damage.ts';
import { Remedy } from './remedy.tsx';

/** Reads what can still be read, shows it in numbers, and puts it in the file's place when the person wants it. */
export function Salvage({ report: { id, salvaged } }: { report: ClientFileReport }) {
  const job = useJob<SalvageReport>();
  const [result, setResult] = useState<SalvageReport>();
  const salvage = async () =>
    setResult(await job.start((signal) => api.damage.salvage.call({ id }, { signal })));
  return (
    <>
      <Remedy
        title="Salvage what can be read"
        note={
          <>
            Copies every row that can still be read into a new file. The damaged file stays as it is.
            <ProgressBar job={job} />
          </>
        }
      >
        <Button variant="default" loading={job.state === 'running'} onClick={() => void salvage()}>
          Salvage
        </Button>
      </Remedy>
      {result && <Numbers {...result} />}
      {salvaged[0] && <Take id={id} salvaged={salvaged[0]} />}
    </>
  );
}

const columns: readonly SimpleColumn<SalvagedTable>[] = [
  { heading: 'Kind', cell: ({ table }) => inWords(table) },
  {
    heading: 'Read',
    align: 'end',
    width: '9rem',
    cell: ({ read, expected }) =>
      expected === null ? `${read} of an unknown number` : `${read} of ${expected}`,
  },
  { heading: 'From the history', align: 'end', width: '9rem', cell: ({ rebuilt }) => rebuilt || '' },
  { heading: 'Left out', align: 'end', width: '7rem', cell: ({ leftOut }) => leftOut || '' },
];

function Numbers({ tables, isComplete }: SalvageReport) {
  const filled = tables.filter(({ read, expected }) => read > 0 || expected !== 0);
  return (
    <>
      <p role="status">
        {isComplete
          ? 'Everything could be read or rebuilt from the history.'
          : 'Not everything could be read. Compare with the last good backup before you decide.'}
      </p>
      <SimpleTable caption="What was salvaged" columns={columns} rows={filled} keyOf={({ table }) => table} />
    </>
  );
}

function Take({
  id,
  salvaged: { name, at },
}: {
  id: string;
  salvaged: ClientFileReport['salvaged'][number];
}) {
  const take = useCommand(api.damage.takeSalvaged.mutationOptions(), { tells: 'errors' });
  return (
    <Remedy
      title="Go on with what was salvaged"
      note={
        <>
          Salvaged on <InstantText instant={at} />. The damaged file is kept beside it.
        </>
      }
    >
      <Button loading={take.isPending} onClick={() => take.mutate({ id, name })}>
        Go on with it
      </Button>
    </Remedy>
  );
}

function inWords(table: string): string {
  const words = table.replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
