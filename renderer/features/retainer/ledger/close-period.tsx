import { Select } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { DaysText } from '#renderer/ui/figures.tsx';
import { Fields } from '#renderer/ui/form.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { LedgerPeriod } from '#shared/domain/ledger.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import { daysInWords } from '#shared/domain/quantities.ts';
import shared from '../retainer.module.css';
import type { DialogState } from '../use-dialog.ts';
import type { Retainer } from '../use-retainer.ts';
import classes from './ledger.module.css';

interface ClosePeriodProps {
  retainer: Retainer;
  /** The period that is next to be closed. */
  next: LedgerPeriod;
  dialog: DialogState;
}

/** Shows what a period closes with before it is locked. */
export function ClosePeriod({ dialog, ...props }: ClosePeriodProps) {
  return (
    <Dialog title="Close a period" isOpen={dialog.isOpen} onClose={dialog.close}>
      <CloseForm {...props} onClose={dialog.close} />
    </Dialog>
  );
}

type CloseFormProps = Omit<ClosePeriodProps, 'dialog'> & { onClose: () => void };

function CloseForm({ retainer, next, onClose }: CloseFormProps) {
  const locale = useLocale();
  const { client, ledger, asOf } = retainer;
  const [name, setName] = useState(next.period);
  const close = useCommand(api.retainer.closePeriod.mutationOptions());
  const open = ledger.filter(({ locked, startsOn }) => !locked && startsOn <= asOf);
  const period = open.find((each) => each.period === name) ?? next;
  const confirm = () => close.mutate({ clientId: client.id, period: period.period }, { onSuccess: onClose });
  return (
    <Fields>
      <Select
        label="Period"
        allowDeselect={false}
        data={open.map((each) => ({ value: each.period, label: formatPeriod(each.period, locale) }))}
        value={period.period}
        onChange={(chosen) => chosen && setName(chosen)}
      />
      <Numbers period={period} />
      <Consequences retainer={retainer} period={period} open={open} />
      <DialogActions
        label={`Close ${formatPeriod(period.period, locale)}`}
        onCancel={onClose}
        onConfirm={confirm}
        isBusy={close.isPending}
      />
    </Fields>
  );
}

function Numbers({ period }: { period: LedgerPeriod }) {
  const lines: [string, number][] = [
    ['Opening', period.opening],
    ['Granted', period.granted],
    ['Adjusted', period.adjusted],
    ['Worked', -period.worked],
    ['Lapsed', -period.lapsed],
    ['Billed overage', period.billedOverage],
  ];
  return (
    <dl className={classes.sum}>
      {lines
        .filter(([name, days]) => days !== 0 || name === 'Granted' || name === 'Worked')
        .map(([name, days]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-figure>
              <DaysText days={days} />
            </dd>
          </div>
        ))}
      <div data-total>
        <dt>Closes with</dt>
        <dd data-figure>
          <DaysText days={period.closing} />
        </dd>
      </div>
    </dl>
  );
}

interface ConsequencesProps {
  retainer: Retainer;
  period: LedgerPeriod;
  open: readonly LedgerPeriod[];
}

function Consequences({ retainer: { asOf }, period, open }: ConsequencesProps) {
  const locale = useLocale();
  const { planned } = period.forecast;
  const earlier = open.filter(({ endsOn }) => endsOn < period.startsOn).length;
  return (
    <>
      {planned > 0 && (
        <p className={classes.warning}>
          {daysInWords(planned, locale)} planned in it and not confirmed: they count for nothing.
        </p>
      )}
      {period.endsOn >= asOf && <p className={classes.warning}>It is not over yet.</p>}
      {earlier > 0 && <p className={shared.hint}>The open periods before it are locked with it.</p>}
      <p className={shared.hint}>
        Closing locks the period. A day that is entered for it later counts as an adjustment in the open one.
      </p>
    </>
  );
}
