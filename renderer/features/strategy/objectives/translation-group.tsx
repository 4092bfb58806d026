import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Gap } from '#renderer/ui/gap.tsx';
import type { TranslationRow } from '#shared/contract/strategy.ts';
import classes from '../strategy.module.css';
import type { Strategy } from '../use-strategy.ts';
import { AddTranslation, type Source } from './add-translation.tsx';
import { TranslationLine } from './translation-line.tsx';

const headings = ['Turned into', 'Kind', 'Owner', 'Function', 'Date', 'State'];

export function TranslationHead() {
  return (
    <thead>
      <tr>
        {headings.map((heading) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
        <th scope="col">
          <span className={classes.unseen}>Remove</span>
        </th>
      </tr>
    </thead>
  );
}

interface TranslationGroupProps {
  heading: ReactNode;
  source: Source;
  sourceTitle: string;
  rows: readonly TranslationRow[];
  isGap: boolean;
  strategy: Strategy;
}

/** What one objective or one initiative was turned into, with a line for more. */
export function TranslationGroup({
  heading,
  source,
  sourceTitle,
  rows,
  isGap,
  strategy,
}: TranslationGroupProps) {
  const [isAdding, setAdding] = useState(false);
  const columns = headings.length + 1;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns} className={classes.group}>
          <div>
            <span className={classes.source}>{heading}</span>
            {isGap && <Gap>Turned into nothing yet</Gap>}
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Add what “${sourceTitle}” was turned into`}
              onClick={() => setAdding(true)}
            >
              Add
            </Button>
          </div>
        </th>
      </tr>
      {rows.map((row) => (
        <TranslationLine key={row.id} row={row} strategy={strategy} />
      ))}
      {isAdding && (
        <tr>
          <td colSpan={columns}>
            <AddTranslation clientId={strategy.clientId} source={source} onClose={() => setAdding(false)} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
