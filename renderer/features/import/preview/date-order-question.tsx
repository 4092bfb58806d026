import { Radio } from '@mantine/core';
import type { ImportPreview } from '#shared/contract/imports.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { type DateOrder, parseDate } from '#shared/domain/import/parse-date.ts';
import { choose } from '../state.ts';
import classes from './preview.module.css';

interface DateOrderQuestionProps {
  clientId: string;
  dateOrder: DateOrder | undefined;
  preview: Pick<ImportPreview, 'ambiguousDate' | 'suggestedDateOrder'>;
}

const orderWords: Record<DateOrder, string> = { dmy: 'day first', mdy: 'month first' };

/** Asked with the first date of the file that could be either; the answer is never guessed, only suggested where other dates tell it. */
export function DateOrderQuestion({ clientId, dateOrder, preview }: DateOrderQuestionProps) {
  const { ambiguousDate, suggestedDateOrder } = preview;
  if (ambiguousDate === null && dateOrder === undefined) return null;
  return (
    <Radio.Group
      className={classes.question ?? ''}
      label={
        ambiguousDate === null
          ? 'Which comes first in the dates of the file?'
          : `Which comes first in ${ambiguousDate}?`
      }
      description={
        suggestedDateOrder
          ? `Other dates of the file are written ${orderWords[suggestedDateOrder]}.`
          : ambiguousDate !== null && 'Nothing in the file tells it.'
      }
      value={dateOrder ?? ''}
      onChange={(chosen) => choose(clientId, { dateOrder: chosen as DateOrder })}
    >
      <div className={classes.answers}>
        <Radio size="xs" value="dmy" label={`Day first${meant(ambiguousDate, 'dmy')}`} />
        <Radio size="xs" value="mdy" label={`Month first${meant(ambiguousDate, 'mdy')}`} />
      </div>
    </Radio.Group>
  );
}

/** What the date is in that order, as those write who use it. */
function meant(text: string | null, order: DateOrder): string {
  const read = parseDate(text, { order });
  return read.kind === 'date'
    ? `: ${formatDate(read.date, order === 'dmy' ? 'en-GB' : 'en-US', 'long')}`
    : '';
}
