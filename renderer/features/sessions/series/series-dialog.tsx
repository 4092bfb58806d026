import { Checkbox, Select, TextInput } from '@mantine/core';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Dialog, DialogActions } from '#renderer/ui/dialog.tsx';
import { Form, Pair } from '#renderer/ui/form.tsx';
import { FormProblem } from '#renderer/ui/form-problem.tsx';
import { RuleFields } from '#renderer/ui/rule-fields.tsx';
import { type DraftForm, useDraftForm } from '#renderer/ui/use-draft-form.ts';
import type { WholeSeries } from '#shared/contract/cadence.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { usualPresence } from '#shared/domain/cadence.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { ruleInWords } from '#shared/domain/recurrence-words.ts';
import type { SessionKind } from '#shared/domain/vocabulary.ts';
import { kindChoices } from '../details/new-session.tsx';
import classes from '../list/list.module.css';
import type { SessionData } from '../use-sessions.ts';

interface SeriesDialogProps {
  client: ClientSummary;
  data: SessionData;
  /** Left out for a new one. */
  series: WholeSeries | undefined;
  onClose: () => void;
}

interface Values {
  kind: SessionKind;
  rrule: string;
  startsOn: string;
  startTime: string;
  withCeo: boolean;
  withLeadership: boolean;
  functionId: string | null;
}

/** A series in plain words: what, how often, from when, and with whom. */
export function SeriesDialog({ client: { id: clientId }, data, series, onClose }: SeriesDialogProps) {
  const add = useCommand(api.series.add.mutationOptions(), { tells: 'done' });
  const update = useCommand(api.series.update.mutationOptions(), { tells: 'done' });
  const { form, problem, submit } = useDraftForm<Values>(
    `series/${clientId}/${series?.id ?? 'new'}`,
    initialValues(series, data.today),
    async (values) => {
      const fields = { ...values, startTime: values.startTime || null };
      if (series) await update.mutateAsync({ clientId, seriesId: series.id, change: fields });
      else await add.mutateAsync({ clientId, ...fields });
      onClose();
    },
    ({ startsOn }) => (isPlainDate(startsOn) ? {} : { startsOn: 'Choose a date' }),
  );
  const { rrule, startsOn } = form.values;
  const chooseKind = (kind: string | null) =>
    kind !== null && form.setValues({ kind: kind as SessionKind, ...usualPresence(kind as SessionKind) });
  return (
    <Dialog title={series ? 'Change the series' : 'New series'} isOpen onClose={onClose}>
      <Form onSubmit={submit}>
        <Select
          label="Kind"
          description="Sessions on strategy; a financial review is none of them."
          data={kindChoices}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps('kind')}
          onChange={chooseKind}
        />
        <RuleFields
          {...{ rrule, startsOn }}
          error={form.errors.rrule}
          onChange={(changed) => form.setFieldValue('rrule', changed)}
        />
        <Pair>
          <DateField label="From" {...form.getInputProps('startsOn')} />
          <TextInput type="time" label="Start" {...form.getInputProps('startTime')} />
        </Pair>
        <WithWhom form={form} functions={data.functions} />
        {isPlainDate(startsOn) && (
          <p className={classes.words}>It takes place {ruleInWords(rrule, startsOn)}.</p>
        )}
        <FormProblem problem={problem} />
        <DialogActions
          label={series ? 'Save' : 'Add series'}
          onCancel={onClose}
          isBusy={add.isPending || update.isPending}
        />
      </Form>
    </Dialog>
  );
}

function initialValues(series: WholeSeries | undefined, today: PlainDate): Values {
  if (series) {
    const { kind, rrule, startsOn, startTime, withCeo, withLeadership, functionId } = series;
    return { kind, rrule, startsOn, startTime: startTime ?? '', withCeo, withLeadership, functionId };
  }
  const kind = 'monthly-review';
  const when = { rrule: 'FREQ=MONTHLY;BYDAY=2TU', startsOn: today, startTime: '' };
  return { kind, ...when, functionId: null, ...usualPresence(kind) };
}

interface WithWhomProps {
  form: DraftForm<Values>['form'];
  functions: SessionData['functions'];
}

function WithWhom({ form, functions }: WithWhomProps) {
  return (
    <>
      <div className={classes.groups}>
        <Checkbox label="With the CEO" {...form.getInputProps('withCeo', { type: 'checkbox' })} />
        <Checkbox
          label="With the leadership team"
          {...form.getInputProps('withLeadership', { type: 'checkbox' })}
        />
      </div>
      <Select
        label="With the leader of a function"
        placeholder="No single function"
        clearable
        clearButtonProps={{ 'aria-label': 'No single function' }}
        data={functions.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('functionId')}
      />
    </>
  );
}
