import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { AgreementRow } from '#shared/contract/retainer.ts';
import { addDays, addMonths, addMonthsTo, firstDayOf, monthOf, monthsBetween } from '#shared/domain/dates.ts';
import { newTerms, type TermsValues, termsOf, termsProblems, termsValuesOf } from '../model/terms-values.ts';
import type { DialogState } from '../use-dialog.ts';
import type { Retainer } from '../use-retainer.ts';
import classes from './terms.module.css';
import { TermsFields } from './terms-fields.tsx';
import { TermsPreview } from './terms-preview.tsx';

interface EditTermsProps {
  retainer: Retainer;
  /** The version that is edited; left out for new terms from a date on. */
  agreement?: AgreementRow;
  /** The version that ends and is continued the day after. */
  renews?: AgreementRow;
  dialog: DialogState;
}

/** Sets terms from a date on, with what the next six periods come to. */
export function EditTerms({ dialog, ...props }: EditTermsProps) {
  const isFirst = props.retainer.rows.agreements.length === 0;
  const changes = isFirst ? 'Set the terms' : 'Change the terms';
  const title = props.agreement ? 'Edit the terms' : props.renews ? 'Renew the agreement' : changes;
  return (
    <Dialog title={title} isOpen={dialog.isOpen} onClose={dialog.close} size="xl">
      <TermsForm {...props} onClose={dialog.close} />
    </Dialog>
  );
}

type TermsFormProps = Omit<EditTermsProps, 'dialog'> & { onClose: () => void };

function TermsForm({ retainer, agreement, renews, onClose }: TermsFormProps) {
  const { id: clientId, currency } = retainer.client;
  const set = useCommand(api.retainer.setTerms.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm(
    `terms/${agreement?.id ?? (renews ? `renewal/${renews.id}` : clientId)}`,
    agreement ? termsValuesOf(agreement, currency) : renews ? renewal(renews, currency) : proposed(retainer),
    async (values) => {
      await set.mutateAsync({ clientId, ...termsOf(values, currency) });
      onClose();
    },
    termsProblems,
  );
  return (
    <form onSubmit={submit}>
      <div className={classes.columns}>
        <TermsFields form={form} currency={currency} isStartFixed={agreement !== undefined} />
        <TermsPreview retainer={retainer} values={form.values} />
      </div>
      <FormProblem problem={problem} />
      <DialogActions
        label={agreement ? 'Save' : renews ? 'Renew' : 'Set the terms'}
        onCancel={onClose}
        isBusy={set.isPending}
      />
    </form>
  );
}

/** The same again from the day after, for as long as before. */
function renewal(last: AgreementRow, currency: string): TermsValues {
  const startsOn = addDays(last.endsOn ?? last.startsOn, 1);
  const months = monthsBetween(monthOf(last.startsOn), monthOf(startsOn));
  const endsOn = addDays(addMonths(startsOn, Math.max(1, months)), -1);
  return { ...termsValuesOf(last, currency), startsOn, endsOn };
}

/** New terms begin as the last ones, on the first of the next month that is still open, and end with the agreement. */
function proposed({ rows, client, asOf, lockedThrough }: Retainer): TermsValues {
  const last = rows.agreements.at(-1);
  if (!last) return newTerms(firstDayOf(monthOf(asOf)));
  const nextMonth = firstDayOf(addMonthsTo(monthOf(asOf), 1));
  const firstOpen = lockedThrough === null ? nextMonth : addDays(lockedThrough, 1);
  const startsOn = firstOpen > nextMonth ? firstOpen : nextMonth;
  const endsOn = last.endsOn !== null && last.endsOn >= startsOn ? last.endsOn : '';
  return { ...termsValuesOf(last, client.currency), startsOn, endsOn };
}
