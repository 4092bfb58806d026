import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { isPlainDate } from '#shared/domain/dates.ts';
import {
  formatRule,
  monthNames,
  nthWords,
  type PlainRule,
  plainRule,
  weekdayNames,
} from '#shared/domain/recurrence-words.ts';
import classes from './rule-fields.module.css';

interface RuleFieldsProps {
  rrule: string;
  startsOn: string;
  error: ReactNode;
  onChange: (rrule: string) => void;
}

/** How often, as a person says it. */
const rhythms: readonly { label: string; unit: PlainRule['unit']; every: number }[] = [
  { label: 'every week', unit: 'week', every: 1 },
  { label: 'every second week', unit: 'week', every: 2 },
  { label: 'every month', unit: 'month', every: 1 },
  { label: 'every second month', unit: 'month', every: 2 },
  { label: 'every quarter', unit: 'month', every: 3 },
  { label: 'every year', unit: 'year', every: 1 },
];
const rhythmOf = ({ unit, every }: Pick<PlainRule, 'unit' | 'every'>) => `${unit} ${every}`;

const other = 'other';
const rhythmChoices = [
  ...rhythms.map((known) => ({ value: rhythmOf(known), label: known.label })),
  { value: other, label: 'another rule' },
];

const usual: PlainRule = { unit: 'week', every: 1, weekday: 2, nth: 1, month: 1 };
const nthChoices = [...nthWords].map(([nth, label]) => ({ value: String(nth), label }));
const weekdayChoices = numbered(weekdayNames);
const monthChoices = numbered(monthNames);

/** A rule by choices; one that says more than the choices can is edited as the text it is. */
export function RuleFields({ rrule, startsOn, error, onChange }: RuleFieldsProps) {
  const rule = plainRule(rrule, isPlainDate(startsOn) ? startsOn : '2026-01-01');
  const rhythm = rule && rhythms.find((known) => rhythmOf(known) === rhythmOf(rule));
  const change = (changed: Partial<PlainRule>) => onChange(formatRule({ ...(rule ?? usual), ...changed }));
  const chooseRhythm = (chosen: string | null) => {
    const next = rhythms.find((known) => rhythmOf(known) === chosen);
    if (next) change({ unit: next.unit, every: next.every });
    else onChange(`${rrule};COUNT=12`);
  };
  return (
    <>
      <div className={classes.rule}>
        <Choice
          label="How often"
          choices={rhythmChoices}
          value={rhythm ? rhythmOf(rhythm) : other}
          onChange={chooseRhythm}
        />
        {rule && rhythm && <DayFields rule={rule} onChange={change} />}
      </div>
      {!rhythm && (
        <TextInput
          label="Rule"
          description="As calendars write it: FREQ=MONTHLY;BYMONTHDAY=15"
          value={rrule}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </>
  );
}

interface DayFieldsProps {
  rule: PlainRule;
  onChange: (change: Partial<PlainRule>) => void;
}

/** Which day of the week, month or year. */
function DayFields({ rule: { unit, nth, weekday, month }, onChange }: DayFieldsProps) {
  const number = (field: 'nth' | 'weekday' | 'month') => (value: string | null) =>
    onChange({ [field]: Number(value) });
  return (
    <>
      {unit !== 'week' && (
        <Choice label="Which" choices={nthChoices} value={String(nth)} onChange={number('nth')} />
      )}
      <Choice label="Weekday" choices={weekdayChoices} value={String(weekday)} onChange={number('weekday')} />
      {unit === 'year' && (
        <Choice label="Month" choices={monthChoices} value={String(month)} onChange={number('month')} />
      )}
    </>
  );
}

interface ChoiceProps {
  label: string;
  choices: { value: string; label: string }[];
  value: string;
  onChange: (value: string | null) => void;
}

function Choice({ label, choices, value, onChange }: ChoiceProps) {
  return <Select label={label} data={choices} allowDeselect={false} value={value} onChange={onChange} />;
}

function numbered(names: readonly string[]): { value: string; label: string }[] {
  return names.map((label, index) => ({ value: String(index + 1), label }));
}
