import { Button, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { MonthNav } from '#renderer/ui/month-nav.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { Board } from '#shared/contract/board.ts';
import { addMonthsTo, formatMonth, type PlainMonth } from '#shared/domain/dates.ts';
import classes from './entry.module.css';
import { EntryTable } from './entry-table.tsx';
import { useEntry } from './use-entry.ts';

interface EntryScreenProps {
  clientId: string;
  board: Board;
  month: PlainMonth;
  /** Shows another month, or the dashboard again. */
  onMonth: (month: PlainMonth | undefined) => void;
}

/** One month of all metrics, saved as one command. */
export function EntryScreen({ board, month, onMonth, ...props }: EntryScreenProps) {
  const actions = (
    <>
      <MonthNav month={month} current={addMonthsTo(board.month, 1)} onChange={onMonth} />
      <Button variant="default" onClick={() => onMonth(undefined)}>
        Back to the dashboard
      </Button>
    </>
  );
  return (
    <Page title="Readings" actions={actions}>
      <Entry key={month} board={board} month={month} {...props} />
    </Page>
  );
}

function Entry({ clientId, board, month }: Omit<EntryScreenProps, 'onMonth'>) {
  const locale = useLocale();
  const entry = useEntry(clientId, board, month);
  if (entry.rows.length === 0)
    return (
      <EmptyState title={`No metric is read in ${formatMonth(month, locale)}`}>
        A metric is read from its baseline’s month on. Choose a later month.
      </EmptyState>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void entry.save();
  };
  return (
    <form onSubmit={submit} className={classes.entry}>
      <EntryTable entry={entry} month={month} />
      {entry.needsCorrection && (
        <TextInput
          className={classes.correction}
          label="Why an issued month is corrected"
          description="An issued packet shows this month and stays as it is. Issue it again afterwards: the new one names the one it replaces."
          required
          value={entry.correction}
          onChange={({ currentTarget }) => entry.setCorrection(currentTarget.value)}
        />
      )}
      <Problems problems={entry.problems} />
      <div className={classes.actions}>
        <WriteButton type="submit" disabled={entry.changed === 0} loading={entry.isBusy}>
          {saveLabel(entry.changed)}
        </WriteButton>
        {entry.changed > 0 && (
          <Button variant="subtle" onClick={entry.discard}>
            Discard
          </Button>
        )}
        <span className={classes.hint}>
          Enter and the arrows go from row to row, Ctrl+Enter saves; a block from a spreadsheet can be pasted.
        </span>
      </div>
    </form>
  );
}

function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems} role="alert">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

function saveLabel(changed: number): string {
  if (changed === 0) return 'Save readings';
  return changed === 1 ? 'Save 1 reading' : `Save ${changed} readings`;
}
