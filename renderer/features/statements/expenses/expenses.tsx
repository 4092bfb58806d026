import { Button } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { DateText, MoneyText } from '#renderer/ui/figures.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { useWriteButton } from '#renderer/ui/read-only.ts';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ExpenseRow } from '#shared/contract/expenses.ts';
import classes from '../statements.module.css';
import type { Statements } from '../use-statements.ts';
import { EditExpense } from './edit-expense.tsx';

/** What was spent for the client, the latest first; what lies in a closed period is locked. */
export function Expenses({ statements }: { statements: Statements }) {
  const { client, periods } = statements;
  const [editing, setEditing] = useState<ExpenseRow | 'new'>();
  const input = { clientId: client.id };
  const { data, error, refetch } = useQuery(api.expenses.list.queryOptions({ input }));
  const whileReadOnly = useWriteButton();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ScreenSkeleton />;
  const add = (
    <Button onClick={() => setEditing('new')} {...whileReadOnly}>
      Add an expense…
    </Button>
  );
  const lockedTo = periods.find(({ row }) => row.locked)?.row.endsOn ?? '';
  return (
    <>
      {data.length === 0 ? (
        <EmptyState title="No expenses yet" action={add}>
          What you spent for this client, such as travel. Billable ones are put on the invoice of their
          period.
        </EmptyState>
      ) : (
        <Section title="Expenses" actions={add}>
          <ExpenseTable
            statements={statements}
            rows={data.toReversed()}
            lockedTo={lockedTo}
            onEdit={setEditing}
          />
        </Section>
      )}
      {editing !== undefined && (
        <EditExpense
          client={client}
          today={statements.asOf}
          expense={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

interface ExpenseTableProps {
  statements: Statements;
  rows: readonly ExpenseRow[];
  /** Everything to this date is closed. */
  lockedTo: string;
  onEdit: (row: ExpenseRow) => void;
}

function ExpenseTable({ statements: { client }, rows, lockedTo, onEdit }: ExpenseTableProps) {
  const columns: SimpleColumn<ExpenseRow>[] = [
    { heading: 'Date', width: '9rem', cell: ({ onDate }) => <DateText date={onDate} /> },
    { heading: 'What for', cell: ({ description }) => description },
    { heading: 'Invoice', width: '8rem', cell: ({ isBillable }) => (isBillable ? 'Billable' : 'Not billed') },
    {
      heading: 'Amount',
      align: 'end',
      width: '9rem',
      cell: ({ amountMinor }) => <MoneyText amount={amountMinor} currency={client.currency} />,
    },
    {
      heading: '',
      label: 'Actions',
      align: 'end',
      width: '8rem',
      cell: (row) => (
        <RowActions clientId={client.id} row={row} isLocked={row.onDate <= lockedTo} onEdit={onEdit} />
      ),
    },
  ];
  return <SimpleTable caption="Expenses" columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

interface RowActionsProps {
  clientId: string;
  row: ExpenseRow;
  isLocked: boolean;
  onEdit: (row: ExpenseRow) => void;
}

function RowActions({ clientId, row, isLocked, onEdit }: RowActionsProps) {
  const remove = useCommand(api.expenses.remove.mutationOptions());
  if (isLocked)
    return (
      <span className={classes.state}>
        <IconLock size={14} stroke={1.8} aria-hidden="true" /> Closed
      </span>
    );
  return (
    <span className={classes.rowActions}>
      <WriteButton
        size="compact-xs"
        variant="subtle"
        aria-label={`Change ${row.description}`}
        onClick={() => onEdit(row)}
      >
        Change…
      </WriteButton>
      <RemoveButton name={row.description} onRemove={() => remove.mutate({ clientId, expenseId: row.id })} />
    </span>
  );
}
