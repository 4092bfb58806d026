import { useState } from 'react';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { DateField, type DateFieldProps } from './date-field.tsx';

interface KeptDateProps
  extends Omit<DateFieldProps, 'value' | 'onChange' | 'onPick' | 'onBlur' | 'onKeyDown'> {
  value: PlainDate | '';
  /** Told of a whole date when it was picked, Enter was pressed or the field was left; of '' where it was emptied. */
  onCommit: (date: PlainDate | '') => void;
}

/** A date that counts at once. One that is half typed is nobody's date yet: only a whole one is kept. */
export function KeptDate({ value, onCommit, ...input }: KeptDateProps) {
  const [typed, setTyped] = useState<string>();
  const commit = (text: string | undefined) => {
    const isWhole = text === undefined || text === '' || isPlainDate(text);
    if (isWhole) setTyped(undefined);
    if (text !== undefined && isWhole && text !== value) onCommit(text);
  };
  return (
    <DateField
      {...input}
      value={typed ?? value}
      onChange={setTyped}
      onPick={commit}
      onBlur={() => commit(typed)}
      onKeyDown={(event) => event.key === 'Enter' && commit(typed)}
    />
  );
}
