import { type ReactNode, useState } from 'react';
import { Gap } from '#renderer/ui/gap.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { TranslationRow } from '#shared/contract/strategy.ts';
import classes from '../strategy.module.css';
import type { Strategy } from '../use-strategy.ts';
import { AddTranslation, type Source } from './add-translation.tsx';
import { TranslationLine } from './translation-line.tsx';

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
  return (
    <section className={classes.group} aria-label={sourceTitle}>
      <h4 className={classes.source}>
        {heading}
        {isGap && <Gap>Turned into nothing yet</Gap>}
        <WriteButton
          variant="subtle"
          size="compact-xs"
          aria-label={`Add what “${sourceTitle}” was turned into`}
          onClick={() => setAdding(true)}
        >
          Add
        </WriteButton>
      </h4>
      {rows.length > 0 && (
        <ul className={classes.translations}>
          {rows.map((row) => (
            <TranslationLine key={row.id} row={row} strategy={strategy} />
          ))}
        </ul>
      )}
      {isAdding && (
        <AddTranslation clientId={strategy.clientId} source={source} onClose={() => setAdding(false)} />
      )}
    </section>
  );
}
