import { NumberInput, Radio, SegmentedControl, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { DateField } from '#renderer/ui/date/date-field.tsx';
import type { Overage, PeriodLength, Rollover } from '#shared/domain/vocabulary.ts';
import type { TermsValues } from '../model/terms-values.ts';
import classes from './terms.module.css';

type TermsForm = UseFormReturnType<TermsValues>;

const lengths: { value: PeriodLength; label: string }[] = [
  { value: 'month', label: 'a month' },
  { value: 'quarter', label: 'a quarter' },
];

const rollovers: { value: Rollover; label: string }[] = [
  { value: 'none', label: 'They lapse' },
  { value: 'all', label: 'All carry over' },
  { value: 'up_to', label: 'Carry over up to a number of days' },
];

const overages: { value: Overage; label: string }[] = [
  { value: 'carry', label: 'Owed from the next period' },
  { value: 'bill', label: 'Billed at a day rate' },
  { value: 'refuse', label: 'Not allowed' },
];

const increments = ['0.125', '0.25', '0.5', '1'];

interface TermsFieldsProps {
  form: TermsForm;
  currency: string;
  /** Terms that are edited keep their first day: it is what tells them apart. */
  isStartFixed: boolean;
}

export function TermsFields({ form, currency, isStartFixed }: TermsFieldsProps) {
  return (
    <div className={classes.fields}>
      <div className={classes.pair}>
        <DateField
          label="From"
          disabled={isStartFixed}
          data-autofocus={!isStartFixed || undefined}
          {...form.getInputProps('startsOn')}
        />
        <DateField label="Until (if it ends)" {...form.getInputProps('endsOn')} />
      </div>
      {form.values.endsOn !== '' && <NoticeField form={form} />}
      <div className={classes.amount}>
        <NumberInput label="Days" min={0} step={0.5} decimalScale={3} {...form.getInputProps('days')} />
        <SegmentedControl aria-label="Per" size="sm" data={lengths} {...form.getInputProps('periodLength')} />
        <NumberInput label={`Fee (${currency})`} min={0} thousandSeparator {...form.getInputProps('fee')} />
      </div>
      <RolloverFields form={form} />
      <OverageFields form={form} currency={currency} />
      <BookingFields form={form} />
    </div>
  );
}

/** How long before its end the agreement must be ended or renewed; Today reminds of it. */
function NoticeField({ form }: { form: TermsForm }) {
  return (
    <div className={classes.pair}>
      <NumberInput
        label="Notice (days before)"
        placeholder="None agreed"
        min={0}
        max={366}
        allowDecimal={false}
        {...form.getInputProps('noticeDays')}
      />
    </div>
  );
}

function RolloverFields({ form }: { form: TermsForm }) {
  const { rollover } = form.values;
  return (
    <div className={classes.rule}>
      <Radio.Group label="Days left over" {...form.getInputProps('rollover')}>
        <div className={classes.radios}>
          {rollovers.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} size="xs" />
          ))}
        </div>
      </Radio.Group>
      {rollover !== 'none' && (
        <div className={classes.pair}>
          {rollover === 'up_to' ? (
            <NumberInput
              label="Up to (days)"
              min={0}
              step={0.5}
              decimalScale={3}
              {...form.getInputProps('cap')}
            />
          ) : (
            <span />
          )}
          <NumberInput
            label="Expire after (periods)"
            placeholder="Never"
            min={1}
            max={120}
            allowDecimal={false}
            {...form.getInputProps('expireAfter')}
          />
        </div>
      )}
    </div>
  );
}

function OverageFields({ form, currency }: { form: TermsForm; currency: string }) {
  return (
    <div className={classes.rule}>
      <Radio.Group label="Days beyond" {...form.getInputProps('overage')}>
        <div className={classes.radios}>
          {overages.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} size="xs" />
          ))}
        </div>
      </Radio.Group>
      {form.values.overage === 'bill' && (
        <div className={classes.pair}>
          <NumberInput
            label={`Rate a day (${currency})`}
            min={0}
            thousandSeparator
            {...form.getInputProps('rate')}
          />
        </div>
      )}
    </div>
  );
}

function BookingFields({ form }: { form: TermsForm }) {
  const own = form.values.increment;
  const choices = increments.includes(own) ? increments : [...increments, own];
  return (
    <div className={classes.pair}>
      <Select
        label="Booked in steps of (days)"
        allowDeselect={false}
        data={choices}
        {...form.getInputProps('increment')}
      />
      <NumberInput
        label="Hours in a day"
        min={1}
        max={24}
        step={0.5}
        decimalScale={2}
        {...form.getInputProps('hoursPerDay')}
      />
    </div>
  );
}
