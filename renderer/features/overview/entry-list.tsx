import { useState } from 'react';
import { RelativeDate } from '#renderer/ui/figures.tsx';
import type { PlainDate } from '#shared/domain/dates.ts';
import classes from './overview.module.css';

interface Entry {
  entryId: string;
  title: string;
  onDate: PlainDate | null;
}

interface EntryListProps {
  entries: readonly Entry[];
  asOf: PlainDate;
  hrefOf: (entryId: string) => string;
  /** What stands where there is no date. */
  undated?: string;
  /** What stands before the date. */
  gone?: string;
  /** What is said of an empty list. */
  empty?: string;
}

const mostAtFirst = 6;

/** Titles with how far off they are, the first few of many. */
export function EntryList({ entries, asOf, hrefOf, undated = 'no date', gone, empty }: EntryListProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? entries : entries.slice(0, mostAtFirst);
  if (entries.length === 0) return <p className={classes.empty}>{empty}</p>;
  return (
    <ul className={classes.entries}>
      {shown.map(({ entryId, title, onDate }) => (
        <li key={entryId}>
          <a className={classes.entry} href={hrefOf(entryId)}>
            <span className={classes.title}>{title}</span>
            <span
              className={classes.date}
              data-late={(onDate !== null && onDate < asOf && !gone) || undefined}
            >
              {onDate === null ? undated : gone}
              {onDate !== null && <> </>}
              {onDate !== null && <RelativeDate date={onDate} asOf={asOf} />}
            </span>
          </a>
        </li>
      ))}
      {shown.length < entries.length && (
        <li>
          <button type="button" className={classes.more} onClick={() => setWhole(true)}>
            {entries.length - shown.length} more
          </button>
        </li>
      )}
    </ul>
  );
}
