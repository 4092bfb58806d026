import { counted } from '#renderer/ui/counted.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import classes from '../strategy.module.css';
import type { Strategy } from '../use-strategy.ts';

/** How much of the running plan was turned into nothing, in one line. */
export function Gaps({ strategy: { gaps } }: { strategy: Strategy }) {
  const locale = useLocale();
  const { objectiveIds, initiativeIds } = gaps;
  const isWhole = objectiveIds.length === 0 && initiativeIds.length === 0;
  return (
    <p className={classes.summary} data-gap={!isWhole || undefined}>
      {isWhole
        ? 'Every running objective and open initiative was turned into something.'
        : `${counted(objectiveIds.length, 'objective', locale)} and ${counted(initiativeIds.length, 'open initiative', locale)} were turned into nothing yet.`}
    </p>
  );
}
