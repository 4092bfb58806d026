import { SegmentedControl, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useParams } from '#renderer/state/router.ts';
import { milestoneKinds, milestoneKindWords } from '#shared/domain/vocabulary.ts';
import classes from './calendar.module.css';
import { KindLegend } from './kind-mark.tsx';
import { filtersIn, isIn, type ShownSet, shownSets } from './model/filters.ts';
import type { Calendar } from './use-calendar.ts';

const setWords: Record<ShownSet, string> = {
  all: 'All',
  overdue: 'Overdue',
  decisions: 'Needs a decision',
};

/** The filters, which stand in the address. */
export function FilterBar({ calendar }: { calendar: Calendar }) {
  const [params, setParams] = useParams();
  const { show, ownerId, kind } = filtersIn(params);
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label="Show"
        value={show}
        onChange={(value) => setParams({ show: value === 'all' ? undefined : value })}
        data={shownSets.map((set) => ({ value: set, label: <SetLabel set={set} calendar={calendar} /> }))}
      />
      <Choice
        label="Owner"
        placeholder="Any owner"
        value={ownerId}
        data={calendar.people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(owner) => setParams({ owner })}
      />
      <Choice
        label="Kind"
        placeholder="Any kind"
        value={kind}
        data={milestoneKinds.map((each) => ({ value: each, label: milestoneKindWords[each] }))}
        onChange={(chosen) => setParams({ kind: chosen })}
      />
      <div className={classes.legend}>
        <KindLegend />
      </div>
    </div>
  );
}

function SetLabel({ set, calendar }: { set: ShownSet; calendar: Calendar }): ReactNode {
  if (set === 'all') return setWords.all;
  const count = calendar.milestones.filter((milestone) => isIn(set, milestone)).length;
  return (
    <>
      {setWords[set]} <span className={classes.count}>{count}</span>
    </>
  );
}

interface ChoiceProps {
  label: string;
  placeholder: string;
  value: string | null;
  data: { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

function Choice({ label, placeholder, value, data, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={placeholder}
      size="xs"
      w={160}
      clearable
      clearButtonProps={{ 'aria-label': `${label}: show all` }}
      searchable={data.length > 8}
      value={value}
      data={data}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
