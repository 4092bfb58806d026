import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { Stat, Stats } from '#renderer/ui/stat.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { HoursAnswer } from '#shared/contract/accountability.ts';
import { formatMonth } from '#shared/domain/dates.ts';
import classes from './accountability.module.css';
import type { Ask } from './asking.ts';
import type { Accountability } from './use-accountability.ts';
import { hoursWords, reductionWords, standingWords } from './words.ts';

type Month = HoursAnswer['months'][number];

/** The CEO's hours for cross-functional coordination, against the 30 to 40 percent that the role should save. */
export function Hours({ accountability, ask }: { accountability: Accountability; ask: Ask }) {
  const { hours, client } = accountability;
  const locale = useLocale();
  const remove = useCommand(api.coordinationHours.remove.mutationOptions());
  const columns: SimpleColumn<Month>[] = [
    { heading: 'Month', cell: ({ month }) => formatMonth(month, locale) },
    { heading: 'Hours', width: '7rem', align: 'end', cell: (row) => hoursWords(row.hours, locale) },
    { heading: 'Saved', width: '12rem', align: 'end', cell: (row) => <Saved row={row} /> },
    { heading: 'Note', cell: ({ note }) => note },
    {
      ...{ heading: '', label: 'Remove', width: '3rem', align: 'end' },
      cell: ({ id, month }) => (
        <RemoveButton
          name={formatMonth(month, locale)}
          onRemove={() => remove.mutate({ clientId: client.id, hoursId: id })}
        />
      ),
    },
  ];
  const record = (
    <WriteButton variant="default" onClick={() => ask({ kind: 'hours' })}>
      Record a month…
    </WriteButton>
  );
  return (
    <Section title="The CEO’s coordination hours" actions={record}>
      {hours.months.length > 0 ? (
        <>
          <Figures hours={hours} />
          <SimpleTable
            caption="Coordination hours by month"
            columns={columns}
            rows={hours.months.toReversed()}
            keyOf={({ id }) => id}
          />
        </>
      ) : (
        <p className={classes.quiet}>
          Record the hours that the CEO spends on coordination between functions: a baseline first, then one
          reading a month.
        </p>
      )}
    </Section>
  );
}

function Figures({ hours: { baselineHours, months } }: { hours: HoursAnswer }) {
  const locale = useLocale();
  const last = months.findLast(({ isBaseline }) => !isBaseline);
  return (
    <div className={classes.figures}>
      <Stats>
        <Stat label="Baseline" note="hours a month">
          {baselineHours === null ? 'None yet' : hoursWords(baselineHours, locale)}
        </Stat>
        {last && (
          <Stat label={formatMonth(last.month, locale)} note="hours">
            {hoursWords(last.hours, locale)}
          </Stat>
        )}
        {last && last.reduction !== null && last.standing !== null && (
          <Stat label="Reduction" note={standingWords[last.standing]}>
            {reductionWords(last.reduction, locale)}
          </Stat>
        )}
      </Stats>
    </div>
  );
}

function Saved({ row }: { row: Month }) {
  const locale = useLocale();
  if (row.isBaseline) return <span className={classes.quiet}>Baseline</span>;
  if (row.reduction === null) return <span className={classes.quiet}>No baseline</span>;
  return <span className="figures">{reductionWords(row.reduction, locale)}</span>;
}
