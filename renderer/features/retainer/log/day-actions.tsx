import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { RowButtons } from '#renderer/ui/row-buttons.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { countsOn, type LogEntry } from '../model/day-log.ts';
import { needsReason, verdictOn } from '../model/verdict.ts';
import { useDialog } from '../use-dialog.ts';
import type { Retainer } from '../use-retainer.ts';
import { ConfirmBeyond } from './confirm-beyond.tsx';
import { EditDay } from './edit-day.tsx';
import classes from './log.module.css';

interface DayActionsProps {
  retainer: Retainer;
  entry: LogEntry;
}

/** What can be done with a day; one of a closed period stays as it is. */
export function DayActions({ retainer, entry }: DayActionsProps) {
  const on = formatDate(countsOn(entry), useLocale());
  if (entry.isLocked) {
    return (
      <span className={classes.locked}>
        <IconLock size={14} aria-hidden="true" /> Closed
      </span>
    );
  }
  return (
    <RowButtons>
      {entry.kind === 'day' && entry.day.kind === 'planned' && entry.day.onDate <= retainer.asOf && (
        <Confirm retainer={retainer} day={entry.day} on={on} />
      )}
      {entry.kind === 'day' && <Edit retainer={retainer} day={entry.day} on={on} />}
      <Remove retainer={retainer} entry={entry} on={on} />
    </RowButtons>
  );
}

interface ActionProps {
  retainer: Retainer;
  day: ClientDayRow;
  /** The date in words, so that each button has a name of its own. */
  on: string;
}

function Confirm({ retainer: { client, input }, day, on }: ActionProps) {
  const dialog = useDialog();
  const confirm = useCommand(api.days.confirm.mutationOptions());
  const verdict = verdictOn(input, { on: day.onDate, milliDays: day.milliDays, kind: 'worked' });
  const send = () => confirm.mutate({ clientId: client.id, dayId: day.id });
  return (
    <>
      <WriteButton
        size="compact-sm"
        variant="light"
        aria-label={`Confirm ${on} as worked`}
        loading={confirm.isPending}
        onClick={needsReason(verdict, 'worked') ? dialog.open : send}
      >
        Confirm
      </WriteButton>
      <ConfirmBeyond clientId={client.id} day={day} verdict={verdict} dialog={dialog} />
    </>
  );
}

function Edit({ retainer, day, on }: ActionProps) {
  const dialog = useDialog();
  return (
    <>
      <WriteButton
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Edit the day of ${on}`}
        onClick={dialog.open}
      >
        Edit…
      </WriteButton>
      <EditDay retainer={retainer} day={day} dialog={dialog} />
    </>
  );
}

function Remove({ retainer: { client }, entry, on }: DayActionsProps & { on: string }) {
  const removeDay = useCommand(api.days.remove.mutationOptions());
  const removeLate = useCommand(api.retainer.removeAdjustment.mutationOptions());
  const clientId = client.id;
  const remove = () =>
    entry.kind === 'day'
      ? removeDay.mutate({ clientId, dayIds: [entry.id] })
      : removeLate.mutate({ clientId, adjustmentId: entry.id });
  return (
    <WriteButton
      size="compact-sm"
      variant="subtle"
      color="gray"
      aria-label={`Remove the day of ${on}`}
      onClick={remove}
    >
      Remove
    </WriteButton>
  );
}
