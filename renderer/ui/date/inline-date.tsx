import { isPlainDate } from '#shared/domain/dates.ts';
import { readTypedDate } from '#shared/domain/typed-date.ts';
import { tell } from '../../state/notices.ts';
import classes from '../inline-field.module.css';
import { useLocale } from '../locale.ts';
import { useReadOnlyReason } from '../read-only.ts';
import { type InlineTextProps, useInlineText } from '../use-inline-text.ts';
import dates from './date.module.css';
import { DatePicker } from './date-picker.tsx';
import { useTypedDate } from './use-typed-date.ts';

/** A date, or '' for none, that is changed where it stands; what is no date is told and stays to be put right. */
export function InlineDate({ label, placeholder, onCommit, ...props }: InlineTextProps) {
  const locale = useLocale();
  const reason = useReadOnlyReason();
  const commit = async (text: string): Promise<boolean> => {
    if (text === '' || isPlainDate(text)) return onCommit(text);
    const read = readTypedDate(text, locale);
    if (read.kind === 'problem') tell({ tone: 'failed', message: read.problem });
    return false;
  };
  const { shown, type, leave, put, onKeyDown } = useInlineText({ ...props, onCommit: commit });
  const { text, problem, onText, onLeave, onStep } = useTypedDate(shown, type);
  return (
    <span className={dates.inline}>
      <input
        className={classes.field}
        aria-label={label}
        aria-invalid={problem !== undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        readOnly={reason !== undefined}
        title={reason}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={() => {
          onLeave();
          leave();
        }}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (reason === undefined) onStep(event);
        }}
      />
      {reason === undefined && <DatePicker value={shown} onPick={put} />}
    </span>
  );
}
