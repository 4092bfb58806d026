import { Unseen } from '#renderer/ui/unseen.tsx';
import type { ImportPreview } from '#shared/contract/imports.ts';
import type { ProblemLevel } from '#shared/domain/import/problems.ts';
import classes from './marks.module.css';

type Action = ImportPreview['rows'][number]['action'];

const levelWords: Record<ProblemLevel, string> = {
  error: 'Not imported',
  warning: 'Needs a look',
  info: 'Good to know',
};

/** One shape per level, read without its colour; drawn in a box of 12. */
const levelShapes: Record<ProblemLevel, string> = {
  error: 'M6 .5L11.500 6L6 11.500L.5 6z',
  warning: 'M6 1.300L11.200 10.500H.8z',
  info: 'M6 2.500a3.500 3.500 0 1 0 0 7a3.500 3.500 0 1 0 0-7z',
};

/** The level of a problem as its shape; its word is for those who do not see it, and shown on demand. */
export function LevelMark({ level }: { level: ProblemLevel }) {
  const word = levelWords[level];
  return (
    <span className={classes.level} data-level={level} title={word}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d={levelShapes[level]} />
      </svg>
      <Unseen>{word}: </Unseen>
    </span>
  );
}

const actionWords: Record<Action, string> = {
  create: 'New',
  update: 'Changed',
  unchanged: 'Unchanged',
  refuse: 'Refused',
};

const actionShapes: Record<Action, string> = {
  create: 'M6 1.500V10.500 M1.500 6H10.500',
  update: 'M1.500 8.500L8 2L10 4L3.500 10.500H1.500z',
  unchanged: 'M2 4.300H10 M2 7.700H10',
  refuse: 'M2.500 2.500L9.500 9.500 M9.500 2.500L2.500 9.500',
};

/** What happens with a row, as shape and word. */
export function ActionMark({ action }: { action: Action }) {
  return (
    <span className={classes.action} data-action={action}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d={actionShapes[action]} />
      </svg>
      {actionWords[action]}
    </span>
  );
}
