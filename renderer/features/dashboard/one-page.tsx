import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { Board, BoardMetric } from '#shared/contract/board.ts';
import { formatPace, formatValue } from '#shared/domain/metric-words.ts';
import { confidenceWords } from '#shared/domain/vocabulary.ts';
import { BandMark } from './band-mark.tsx';
import { LazyChart } from './chart/lazy-chart.tsx';
import { chartLabel, objectivePace } from './words.ts';

/** Every metric of the client on one page, a line each. */
export function OnePage({ board }: { board: Board }) {
  const locale = useLocale();
  const value = (number: number | null, { unit }: BoardMetric) =>
    number === null ? '–' : formatValue(number, unit, locale);
  return board.objectives
    .filter(({ metrics }) => metrics.length > 0)
    .map((objective) => (
      <Section key={objective.id} title={objective.title} actions={objectivePace(objective)}>
        <SimpleTable
          caption={objective.title}
          rows={objective.metrics}
          keyOf={({ id }) => id}
          columns={[
            { heading: 'Metric', cell: ({ name }) => name },
            {
              heading: 'Plan and readings',
              width: '12rem',
              cell: (metric) => (
                <LazyChart
                  metric={metric}
                  lastMonth={board.month}
                  label={chartLabel(metric, locale)}
                  size="small"
                />
              ),
            },
            { heading: 'Read', width: '9rem', align: 'end', cell: (row) => value(row.now.actual, row) },
            { heading: 'Expected', width: '9rem', align: 'end', cell: (row) => value(row.now.expected, row) },
            {
              heading: 'Pace',
              width: '5rem',
              align: 'end',
              cell: ({ now }) => (now.pace === null ? '–' : formatPace(now.pace)),
            },
            { heading: 'Band', width: '8rem', cell: ({ now }) => <BandMark band={now.band} /> },
            {
              heading: 'Confidence',
              width: '9rem',
              cell: ({ months, now }) => {
                const confidence = months.find(({ month }) => month === now.month)?.confidence;
                return confidence ? confidenceWords[confidence] : '–';
              },
            },
          ]}
        />
      </Section>
    ));
}
