import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { DateText } from '#renderer/ui/figures.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import type { StatedPeriod } from '../model/stated-periods.ts';
import classes from '../statements.module.css';

interface IssueDialogProps {
  period: StatedPeriod;
  asOf: PlainDate;
  isCorrection: boolean;
  onClose: () => void;
  onIssue: (isEarly: boolean) => void;
}

/** Says what issuing does before it is done: there is no way back. */
export function IssueDialog({ period: { row }, asOf, isCorrection, onClose, onIssue }: IssueDialogProps) {
  const [isMeant, setMeant] = useState(false);
  const name = formatPeriod(row.period, useLocale());
  const isOver = row.endsOn < asOf;
  return (
    <Dialog
      title={isCorrection ? `Issue a correction for ${name}?` : `Issue the statement of ${name}?`}
      isOpen
      onClose={onClose}
    >
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (isOver || isMeant) onIssue(!isOver);
        }}
      >
        <p className={classes.quiet}>
          Content and PDF are kept for ever as they are now. {name} and every period before it are closed: a
          day entered for them later counts as an adjustment in the open period. This cannot be undone.
        </p>
        {!isOver && (
          <>
            <p className={classes.warning}>
              The period is not over: it ends on <DateText date={row.endsOn} />.
            </p>
            <Checkbox
              label="Issue and close it early all the same"
              checked={isMeant}
              onChange={({ currentTarget: { checked } }) => setMeant(checked)}
            />
          </>
        )}
        <DialogActions label="Issue and close the period" onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
