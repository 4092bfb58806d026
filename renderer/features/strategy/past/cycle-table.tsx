import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useRowChange } from '#renderer/data/unanswered.ts';
import { tell } from '#renderer/state/notices.ts';
import { InlineCheckbox, InlineText } from '#renderer/ui/inline-field.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { parseNumber, toField } from '#renderer/ui/parse-number.ts';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import type { PastObjectiveRow } from '#shared/contract/diagnosis.ts';
import type { Requests } from '#shared/contract/types.ts';
import { gapOf } from '#shared/domain/diagnosis.ts';

interface CycleTableProps {
  clientId: string;
  cycle: string;
  rows: readonly PastObjectiveRow[];
}

type Change = Requests['diagnosis']['update']['change'];
type ChangeRow = (row: PastObjectiveRow, change: Change) => Promise<boolean>;

/** The objectives of one past cycle, each figure changed where it stands. */
export function CycleTable({ clientId, cycle, rows }: CycleTableProps) {
  const locale = useLocale();
  const update = useRowChange(api.diagnosis.update.mutationOptions(), api.diagnosis.key());
  const remove = useCommand(api.diagnosis.remove.mutationOptions());
  const changeRow: ChangeRow = ({ id }, change) => update({ clientId, pastObjectiveId: id, change });
  const columns: SimpleColumn<PastObjectiveRow>[] = [
    {
      heading: 'Objective',
      cell: (row) => (
        <InlineText
          label="Objective"
          draft={`past-objective/${row.id}/title`}
          value={row.title}
          isRequired
          onCommit={(title) => changeRow(row, { title })}
        />
      ),
    },
    figure('Planned', 'planned', locale, changeRow),
    figure('Achieved', 'achieved', locale, changeRow),
    { heading: 'Gap', align: 'end', width: '5rem', cell: (row) => gapInWords(row, locale) },
    ...judgement(changeRow),
    {
      heading: '',
      label: 'Remove',
      align: 'end',
      width: '3rem',
      cell: ({ id, title }) => (
        <RemoveButton name={title} onRemove={() => remove.mutate({ clientId, pastObjectiveIds: [id] })} />
      ),
    },
  ];
  return (
    <SimpleTable caption={`Objectives of ${cycle}`} columns={columns} rows={rows} keyOf={({ id }) => id} />
  );
}

function figure(
  heading: string,
  field: 'planned' | 'achieved',
  locale: string,
  changeRow: ChangeRow,
): SimpleColumn<PastObjectiveRow> {
  const commit = async (row: PastObjectiveRow, text: string) => {
    const value = parseNumber(text, locale);
    if (value !== undefined) return changeRow(row, { [field]: value });
    tell({ tone: 'failed', message: `“${text}” is not a number.`, next: 'Type a number such as 55.' });
    return false;
  };
  return {
    heading,
    width: '5.5rem',
    cell: (row) => (
      <InlineText
        label={`${heading} of ${row.title}`}
        draft={`past-objective/${row.id}/${field}`}
        value={toField(row[field], locale)}
        isRequired
        onCommit={(text) => commit(row, text)}
      />
    ),
  };
}

function judgement(changeRow: ChangeRow): SimpleColumn<PastObjectiveRow>[] {
  return [
    {
      heading: 'Carried forward',
      width: '8rem',
      cell: (row) => (
        <InlineCheckbox
          isBare
          label={`${row.title} was carried forward`}
          value={row.isCarriedForward}
          onCommit={(isCarriedForward) => changeRow(row, { isCarriedForward })}
        />
      ),
    },
    {
      heading: 'Cause',
      cell: (row) => (
        <InlineText
          label={`Cause of the gap of ${row.title}`}
          draft={`past-objective/${row.id}/cause`}
          value={row.cause}
          placeholder="–"
          onCommit={(cause) => changeRow(row, { cause })}
        />
      ),
    },
  ];
}

function gapInWords(row: PastObjectiveRow, locale: string): string {
  const gap = gapOf(row);
  return gap === null ? '–' : `${gap.toLocaleString(locale, { maximumFractionDigits: 1 })} %`;
}
