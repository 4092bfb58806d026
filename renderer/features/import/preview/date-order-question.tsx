import { Radio } from '@mantine/core';
import type { ImportPreview } from '#shared/contract/imports.ts';
import type { DateOrder } from '#shared/domain/import/parse-date.ts';
import { choose } from '../state.ts';
import classes from './preview.module.css';

interface DateOrderQuestionProps {
  clientId: string;
  dateOrder: DateOrder | undefined;
  preview: Pick<ImportPreview, 'dateOrderNeeded' | 'suggestedDateOrder'>;
}

const orderWords: Record<DateOrder, string> = { dmy: 'day first', mdy: 'month first' };

/** Asked where 4/7/2026 could be either; the answer is never guessed, only suggested where other dates tell it. */
export function DateOrderQuestion({ clientId, dateOrder, preview }: DateOrderQuestionProps) {
  const { dateOrderNeeded, suggestedDateOrder } = preview;
  if (!dateOrderNeeded && dateOrder === undefined) return null;
  return (
    <Radio.Group
      className={classes.question ?? ''}
      label="Is 4/7/2026 the 4th of July or April 7th?"
      description={
        suggestedDateOrder
          ? `Other dates of the file are written ${orderWords[suggestedDateOrder]}.`
          : 'Nothing in the file tells it.'
      }
      value={dateOrder ?? ''}
      onChange={(chosen) => choose(clientId, { dateOrder: chosen as DateOrder })}
    >
      <div className={classes.answers}>
        <Radio size="xs" value="dmy" label="Day first: 4 July 2026" />
        <Radio size="xs" value="mdy" label="Month first: April 7, 2026" />
      </div>
    </Radio.Group>
  );
}
