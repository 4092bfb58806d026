import { MultiSelect } from '@mantine/core';

interface PurposePickerProps {
  label: string;
  groups: { group: string; items: { value: string; label: string }[] }[];
  value: string[];
  onChange: (value: string[]) => void;
}

/** What a day served, chosen from everything it can have served. */
export function PurposePicker({ label, groups, value, onChange }: PurposePickerProps) {
  const known = new Set(groups.flatMap(({ items }) => items.map((item) => item.value)));
  return (
    <MultiSelect
      label={label}
      placeholder={value.length === 0 ? 'Initiatives, decisions, sessions, hand-offs' : ''}
      size="xs"
      searchable
      hidePickedOptions
      maxDropdownHeight={220}
      comboboxProps={{ withinPortal: false }}
      clearButtonProps={{ 'aria-label': 'Remove all' }}
      nothingFoundMessage="Nothing of that name at this client."
      data={groups}
      // While the lists are on their way, what was chosen has no name yet.
      value={value.filter((each) => known.has(each))}
      onChange={onChange}
    />
  );
}
