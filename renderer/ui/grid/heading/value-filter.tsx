import { Checkbox, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { foldText } from '#shared/domain/search-text.ts';
import type { GridColumn } from '../column.ts';
import type { RowIndex } from '../model/row-index.ts';
import type { GridHandle } from '../use-grid.ts';
import classes from './menu.module.css';

interface ValueFilterProps<Row, Patch> {
  grid: GridHandle;
  column: GridColumn<Row, Patch>;
  index: RowIndex<Row, Patch>;
}

/** A column's distinct values, each with a box: rows stay while theirs is checked. */
export function ValueFilter<Row, Patch>({ grid, column, index }: ValueFilterProps<Row, Patch>): ReactNode {
  const [query, setQuery] = useState('');
  const values = useMemo(() => index.values(column.id), [index, column.id]);
  const offered = values.filter(({ text }) => foldText(text).includes(foldText(query)));
  const filter = grid.table.getColumn(column.id);
  const kept = keptTexts(filter?.getFilterValue()) ?? new Set(values.map(({ text }) => text));
  const allKept = offered.every(({ text }) => kept.has(text));
  const keep = (changing: readonly string[], isKept: boolean): void => {
    const texts = new Set(kept);
    for (const text of changing) isKept ? texts.add(text) : texts.delete(text);
    filter?.setFilterValue(texts.size === values.length ? undefined : [...texts]);
  };
  return (
    <div className={classes.filter}>
      <TextInput
        aria-label="Find a value"
        placeholder="Find a value"
        size="xs"
        value={query}
        onChange={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      <Checkbox
        label="All"
        checked={allKept}
        onChange={() =>
          keep(
            offered.map(({ text }) => text),
            !allKept,
          )
        }
      />
      <ValueList
        values={offered}
        nameOf={(text) => text || (column.gap ?? 'None')}
        kept={kept}
        onToggle={(text) => keep([text], !kept.has(text))}
      />
    </div>
  );
}

interface ValueListProps {
  values: readonly { text: string; count: number }[];
  nameOf: (text: string) => string;
  kept: ReadonlySet<string>;
  onToggle: (text: string) => void;
}

// A column of titles has as many values as rows, so only those in sight are rendered.
function ValueList({ values, nameOf, kept, onToggle }: ValueListProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: values.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    overscan: 4,
  });
  return (
    <div ref={scroller} className={classes.values}>
      <div style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const value = values[index];
          return (
            value && (
              <label
                key={value.text}
                className={classes.value}
                style={{ transform: `translateY(${start}px)` }}
              >
                <input type="checkbox" checked={kept.has(value.text)} onChange={() => onToggle(value.text)} />
                <span>{nameOf(value.text)}</span>
                <span className={classes.count}>{value.count}</span>
              </label>
            )
          );
        })}
      </div>
    </div>
  );
}

function keptTexts(value: unknown): ReadonlySet<string> | undefined {
  return Array.isArray(value) ? new Set(value.filter((text) => typeof text === 'string')) : undefined;
}
