import type { KeyboardEvent } from 'react';
import { useLocale } from '#renderer/ui/locale.ts';
import { Unseen } from '#renderer/ui/unseen.tsx';
import { formatMonth, type PlainMonth } from '#shared/domain/dates.ts';
import { formatValue } from '#shared/domain/metric-words.ts';
import { type Confidence, confidences } from '#shared/domain/vocabulary.ts';
import classes from './entry.module.css';
import type { EntryRow } from './rows.ts';
import type { useEntry } from './use-entry.ts';

type Entry = ReturnType<typeof useEntry>;

const levels: Record<Confidence, string> = { high: 'High', medium: 'Medium', low: 'Low' };

/** All metrics of a month, an input each; Enter and the arrows stay in their column. */
export function EntryTable({ entry, month }: { entry: Entry; month: PlainMonth }) {
  const locale = useLocale();
  return (
    <table className={classes.table} onKeyDown={moveInColumn}>
      <Unseen as="caption">Readings for {formatMonth(month, locale)}</Unseen>
      <thead>
        <tr>
          <th scope="col">Metric</th>
          <th scope="col" data-align="end">
            Month before
          </th>
          <th scope="col" data-align="end">
            Expected
          </th>
          <th scope="col">Reading</th>
          <th scope="col">Confidence</th>
          <th scope="col">Note</th>
        </tr>
      </thead>
      {[...Map.groupBy(entry.rows, ({ objectiveId }) => objectiveId)].map(([objectiveId, rows]) => (
        <tbody key={objectiveId}>
          <tr>
            <th colSpan={6} scope="rowgroup" className={classes.objective}>
              {rows[0]?.objective}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.metric.id} row={row} entry={entry} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row, entry }: { row: EntryRow; entry: Entry }) {
  const locale = useLocale();
  const { metric, stored, before } = row;
  const value = (number: number | null | undefined) =>
    typeof number === 'number' ? formatValue(number, metric.unit, locale) : '–';
  return (
    <tr data-changed={row.isChanged || undefined}>
      <th scope="row" className={classes.metric}>
        {metric.name}
        {metric.unit !== '' && <span className={classes.unit}>{metric.unit}</span>}
      </th>
      <td data-align="end">{value(before?.actual)}</td>
      <td data-align="end">{value(stored?.expected)}</td>
      <Inputs row={row} entry={entry} />
    </tr>
  );
}

function Inputs({ row, entry }: { row: EntryRow; entry: Entry }) {
  const { metric, cells, problem, isClosed } = row;
  const set = (change: Partial<typeof cells>) => entry.set(metric.id, { ...cells, ...change });
  return (
    <>
      <td>
        <input
          className={classes.value}
          aria-label={`Reading of ${metric.name}`}
          aria-invalid={problem !== null}
          title={problem ?? (isClosed ? 'An issued packet shows this month' : undefined)}
          inputMode="decimal"
          data-column="value"
          value={cells.value}
          onChange={({ currentTarget }) => set({ value: currentTarget.value })}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain');
            if (!/[\t\n]/.test(text.trimEnd())) return;
            event.preventDefault();
            entry.paste(row, text);
          }}
        />
      </td>
      <td>
        <select
          aria-label={`Confidence in ${metric.name}`}
          data-column="confidence"
          value={cells.confidence}
          onChange={({ currentTarget }) => set({ confidence: currentTarget.value as Confidence | '' })}
        >
          <option value="">–</option>
          {confidences.map((level) => (
            <option key={level} value={level}>
              {levels[level]}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          aria-label={`Note on ${metric.name}`}
          data-column="note"
          value={cells.note}
          onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        />
      </td>
    </>
  );
}

// A list keeps the arrows for its own choices; with Control or Command, Enter saves.
function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  const { target, key } = event;
  const column = target instanceof HTMLElement ? target.dataset.column : undefined;
  const step = stepOf(key, column);
  if (column === undefined || step === 0 || event.altKey) return;
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)];
  const next = fields[fields.indexOf(target as HTMLElement) + step];
  event.preventDefault();
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.currentTarget.closest('form')?.requestSubmit();
    return;
  }
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

function stepOf(key: string, column: string | undefined): -1 | 0 | 1 {
  if (key === 'Enter') return 1;
  if (column === 'confidence') return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}
