import { Sentence } from '#renderer/ui/figures.tsx';
import { problemLevels } from '#shared/domain/import/problems.ts';
import { LevelMark } from './marks.tsx';
import type { PreviewProblem } from './model/preview-rows.ts';
import classes from './problem-line.module.css';

/** One problem: how bad, in which column, in words. */
export function ProblemLine({ problem: { code, column, message } }: { problem: PreviewProblem }) {
  return (
    <span className={classes.problem} data-level={problemLevels[code]}>
      <LevelMark level={problemLevels[code]} />
      <span>
        {column !== null && <span className={classes.column}>{column}: </span>}
        <Sentence>{message}</Sentence>
      </span>
    </span>
  );
}
