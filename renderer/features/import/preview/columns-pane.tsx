import { NativeSelect } from '@mantine/core';
import type { ImportPreview } from '#shared/contract/imports.ts';
import { fieldsOf, fieldWord, type ImportKind } from '#shared/domain/import/fields.ts';
import { LevelMark } from '../marks.tsx';
import { choose, type ImportChoice } from '../state.ts';
import { DateOrderQuestion } from './date-order-question.tsx';
import classes from './preview.module.css';

interface ColumnsPaneProps {
  clientId: string;
  choice: ImportChoice;
  preview: ImportPreview;
}

type Column = ImportPreview['columns'][number];

/** Which column fills which field: as matched by its heading, or as chosen here. */
export function ColumnsPane({ clientId, choice, preview }: ColumnsPaneProps) {
  const { columns, ambiguous, missing } = preview;
  const filled = columns.filter(({ field }) => field !== null).length;
  return (
    <section className={classes.columns} aria-label="Columns">
      <DateOrderQuestion clientId={clientId} dateOrder={choice.dateOrder} preview={preview} />
      <header className={classes.columnsHead}>
        <h2 className={classes.heading}>Columns</h2>
        <span className={classes.quiet}>
          {filled} of {columns.length} used
        </span>
      </header>
      {missing.length > 0 && (
        <p className={classes.missing} role="alert">
          <LevelMark level="error" /> No column fills{' '}
          <strong>{missing.map((field) => fieldWord(field, choice.kind)).join(' and ')}</strong>. Choose the
          one that does: without it no row can come in.
        </p>
      )}
      <ul className={classes.columnList}>
        {[...columns.entries()].map(([place, column]) => (
          <ColumnChoice
            key={place}
            column={{ ...column, field: chosenField(column, choice) }}
            kind={choice.kind}
            rival={ambiguous.find(({ heading }) => heading === column.heading)}
            onChoose={(field) => choose(clientId, { map: { ...choice.map, [column.heading]: field } })}
          />
        ))}
      </ul>
    </section>
  );
}

/** What was chosen by hand stands at once, before the rows are planned with it. */
function chosenField({ heading, field }: Column, { map }: ImportChoice): string | null {
  return Object.hasOwn(map, heading) ? map[heading] || null : field;
}

interface ColumnChoiceProps {
  column: Omit<Column, 'field'> & { field: string | null };
  kind: ImportKind;
  rival: ImportPreview['ambiguous'][number] | undefined;
  onChoose: (field: string) => void;
}

function ColumnChoice({ column: { heading, field, sample }, kind, rival, onChoose }: ColumnChoiceProps) {
  const name = heading || 'Column without a heading';
  return (
    <li className={classes.column} data-unused={field === null || undefined}>
      <div className={classes.columnText}>
        <span className={classes.columnName}>{name}</span>
        <span className={classes.sample}>{sample.filter(Boolean).join(' · ') || 'Empty'}</span>
      </div>
      <NativeSelect
        size="xs"
        aria-label={`Field for ${name}`}
        data={[
          { value: '', label: 'Left out' },
          ...fieldsOf[kind].map((each) => ({ value: each, label: fieldWord(each, kind) })),
        ]}
        value={field ?? ''}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      {rival && field === null && (
        <p className={classes.rival}>
          <LevelMark level="warning" /> Could be {fieldWord(rival.field, kind)} too, which “{rival.takenBy}”
          fills.
        </p>
      )}
    </li>
  );
}
