import type { ReactNode } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { Outputs } from '#shared/contract/types.ts';
import { diagnosisSentence, failureBand } from '#shared/domain/diagnosis.ts';
import classes from '../strategy.module.css';

type Diagnosis = Outputs['diagnosis']['get']['diagnosis'];
type Cycle = Diagnosis['cycles'][number];

/** What the last two or three cycles show, in words and with its numbers. */
export function Finding({ diagnosis, actions }: { diagnosis: Diagnosis; actions: ReactNode }) {
  const { finding, cycles, causes } = diagnosis;
  return (
    <section className={classes.finding} data-finding={finding}>
      <header className={classes.findingHead}>
        <h2 className={classes.findingTitle}>What past cycles show</h2>
        {actions}
      </header>
      <p className={classes.sentence}>{diagnosisSentence(diagnosis)}</p>
      {cycles.length > 0 && <Numbers cycles={cycles} />}
      {causes.length > 0 && (
        <p className={classes.causes}>
          Causes named: {causes.map(({ cause, count }) => `${cause} (${count})`).join(', ')}.
        </p>
      )}
    </section>
  );
}

function Numbers({ cycles }: { cycles: readonly Cycle[] }) {
  const locale = useLocale();
  const percent = (value: number | null) =>
    value === null ? '–' : `${value.toLocaleString(locale, { maximumFractionDigits: 1 })} %`;
  const columns: SimpleColumn<Cycle>[] = [
    { heading: 'Cycle', cell: ({ cycle }) => cycle },
    { heading: 'Objectives', align: 'end', width: '9rem', cell: ({ objectives }) => objectives },
    {
      heading: `Missed ${failureBand.least} to ${failureBand.most} %`,
      align: 'end',
      width: '10rem',
      cell: ({ inBand }) => inBand,
    },
    { heading: 'Mean gap', align: 'end', width: '8rem', cell: ({ meanGap }) => percent(meanGap) },
    { heading: 'Carried forward', align: 'end', width: '9rem', cell: ({ carriedForward }) => carriedForward },
  ];
  return (
    <SimpleTable
      caption="What each cycle shows"
      columns={columns}
      rows={cycles}
      keyOf={({ cycle }) => cycle}
    />
  );
}
