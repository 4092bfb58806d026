import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { DeciderWaits } from '#shared/contract/decisions.ts';
import type { Register } from './use-decisions.ts';
import { daysWords, deciderWords } from './words.ts';

/** How long each decider keeps decisions waiting, the longest first. */
export function Waiting({ register }: { register: Register }) {
  const locale = useLocale();
  if (register.waiting.length === 0) return null;
  const figure = (heading: string, cell: (row: DeciderWaits) => string): SimpleColumn<DeciderWaits> => ({
    ...{ heading, align: 'end', width: '7rem' },
    cell: (row) => <span className="figures">{cell(row)}</span>,
  });
  const columns: SimpleColumn<DeciderWaits>[] = [
    { heading: 'Decides', cell: (row) => deciderWords(row, register) },
    figure('Open', ({ open }) => String(open)),
    figure('Late', ({ late }) => String(late)),
    figure('Decided', ({ decided }) => String(decided)),
    figure('Median', ({ medianWaiting }) => daysWords(medianWaiting, locale)),
    figure('Longest', ({ longestWaiting }) => daysWords(longestWaiting, locale)),
  ];
  return (
    <Section title="Days waiting, by who decides">
      <SimpleTable
        caption="Days waiting by decider"
        columns={columns}
        rows={register.waiting}
        keyOf={(row) => `${row.decider} ${row.deciderFunctionId} ${row.deciderPersonId}`}
      />
    </Section>
  );
}
