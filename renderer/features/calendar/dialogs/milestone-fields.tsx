import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import { Pair } from '#renderer/ui/form.tsx';
import { milestoneKinds, milestoneKindWords } from '#shared/domain/vocabulary.ts';
import { KindMark } from '../kind-mark.tsx';
import type { Calendar } from '../use-calendar.ts';
import { DeciderFields } from './decider-fields.tsx';
import classes from './dialogs.module.css';
import type { MilestoneForm } from './values.ts';

interface MilestoneFieldsProps {
  form: MilestoneForm;
  calendar: Calendar;
  /** A date is given to a new one only; later it moves, with a reason. */
  isNew: boolean;
}

export function MilestoneFields({ form, calendar, isNew }: MilestoneFieldsProps) {
  return (
    <>
      <TextInput label="Title" withAsterisk data-autofocus {...form.getInputProps('title')} />
      <Select
        label="Initiative"
        withAsterisk
        searchable
        allowDeselect={false}
        data={calendar.initiatives.map(({ id, title }) => ({ value: id, label: title }))}
        nothingFoundMessage="No such initiative"
        {...form.getInputProps('initiativeId')}
      />
      <KindField form={form} />
      <Pair>
        <Select
          label="Owner"
          searchable
          clearable
          placeholder="Nobody yet"
          data={calendar.people.map(({ id, name }) => ({ value: id, label: name }))}
          nothingFoundMessage="No such person"
          {...form.getInputProps('ownerId')}
        />
        {isNew && <DateField label="Due" {...form.getInputProps('dueOn')} />}
      </Pair>
      <DeciderFields form={form} calendar={calendar} />
      <Textarea label="Note" autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
    </>
  );
}

function KindField({ form }: { form: MilestoneForm }) {
  return (
    <fieldset className={classes.kinds}>
      <legend className={classes.legend}>Kind</legend>
      <SegmentedControl
        fullWidth
        size="sm"
        data={milestoneKinds.map((kind) => ({
          value: kind,
          label: (
            <span className={classes.kind}>
              <KindMark kind={kind} size={13} />
              {milestoneKindWords[kind]}
            </span>
          ),
        }))}
        {...form.getInputProps('kind')}
      />
    </fieldset>
  );
}
