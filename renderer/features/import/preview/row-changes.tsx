import { useLocale } from '#renderer/ui/locale.ts';
import { formatMonth } from '#shared/domain/dates.ts';
import { fieldWords } from '#shared/domain/import/fields.ts';
import type { PreviewRow } from '../model/preview-rows.ts';
import { ProblemLine } from '../problem-line.tsx';
import { valueInWords } from '../words.ts';
import classes from './preview.module.css';

/** One row in full: its title, each field before and after, and its problems. */
export function RowChanges({ row }: { row: PreviewRow }) {
  const locale = useLocale();
  const changes = row.changes.filter(({ field }) => !(field === 'title' && row.action === 'create'));
  return (
    <>
      <span className={classes.rowTitle}>{row.title || <em>No title</em>}</span>
      {changes.length > 0 && (
        <span className={classes.changes}>
          {changes.map(({ field, month, before, after }) => (
            <span key={`${field} ${month}`} className={classes.change}>
              <span className={classes.field}>
                {field === 'reading' || month === undefined ? null : fieldWords[field]}
                {month === undefined ? fieldWords[field] : ` ${formatMonth(month, locale, 'short')}`}
              </span>{' '}
              {before !== null && (
                <>
                  <del>{valueInWords(before, locale)}</del> →{' '}
                </>
              )}
              {after === null ? 'none' : valueInWords(after, locale)}
            </span>
          ))}
        </span>
      )}
      {row.problems.map((problem) => (
        <ProblemLine key={problem.code + problem.column} problem={problem} />
      ))}
    </>
  );
}
