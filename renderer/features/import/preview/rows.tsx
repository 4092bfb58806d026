import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { ImportPreview } from '#shared/contract/imports.ts';
import { ActionMark } from '../marks.tsx';
import {
  filterRows,
  type PreviewRow,
  type PreviewRows,
  type RowFilter,
  rowFilters,
} from '../model/preview-rows.ts';
import { ProblemLine } from '../problem-line.tsx';
import { VirtualRows } from '../virtual-rows.tsx';
import { NewNames } from './new-names.tsx';
import classes from './preview.module.css';
import { RowChanges } from './row-changes.tsx';

const filterWords: Record<RowFilter, string> = {
  all: 'All',
  problems: 'Problems',
  refused: 'Refused',
  new: 'New',
  changed: 'Changed',
};

/** Row by row: what would happen, what it changes, and what is wrong with it. */
export function Rows({
  preview,
  rows: { rows, aboutFile, counts },
}: {
  preview: ImportPreview;
  rows: PreviewRows;
}) {
  const [filter, setFilter] = useState<RowFilter>('all');
  const locale = useLocale();
  const shown = filterRows(rows, filter);
  return (
    <section className={classes.rows} aria-label="Rows">
      <div className={classes.filters}>
        <SegmentedControl
          aria-label="Rows shown"
          data={rowFilters.map((each) => ({
            value: each,
            label: `${filterWords[each]} ${counts[each].toLocaleString(locale)}`,
          }))}
          value={filter}
          onChange={(chosen) => setFilter(chosen as RowFilter)}
        />
        <NewNames preview={preview} />
      </div>
      {aboutFile.length > 0 && (
        <ul className={classes.aboutFile}>
          {aboutFile.map((problem) => (
            <li key={problem.code + problem.column}>
              <ProblemLine problem={problem} />
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 ? (
        <VirtualRows
          key={filter}
          label="Preview of the rows"
          headings={['Row', 'What happens', 'Title, changes and problems']}
          columns="3.25rem 6.5rem minmax(0, 1fr)"
          heightOf={rowHeight}
          rows={shown}
          cells={rowCells}
        />
      ) : (
        <EmptyState title={filter === 'all' ? 'The file has no rows' : 'No such rows'} />
      )}
    </section>
  );
}

const lineHeight = 18.6;

/** Its title with the room around it, a line of changes, and a line for each problem. */
function rowHeight({ changes, problems }: PreviewRow): number {
  return 38 + lineHeight * ((changes.length > 0 ? 1 : 0) + problems.length);
}

function rowCells(row: PreviewRow) {
  return [
    <span key="row" className={classes.rowNumber}>
      {row.row}
    </span>,
    <ActionMark key="action" action={row.action} />,
    <RowChanges key="changes" row={row} />,
  ];
}
