import { Button } from '@mantine/core';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import { tell } from '#renderer/state/notices.ts';
import { counted } from '#renderer/ui/counted.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import classes from '../import.module.css';
import { type PreviewProblem, problemsAsText } from '../model/preview-rows.ts';
import { ProblemLine } from '../problem-line.tsx';
import { VirtualRows } from '../virtual-rows.tsx';

const remarkHeight = () => 37;

/** What the import had to say, row by row, to read here or to take along. */
export function Problems({ problems, fileName }: { problems: readonly PreviewProblem[]; fileName: string }) {
  const locale = useLocale();
  if (problems.length === 0) return <p className={classes.none}>Every row came in without a remark.</p>;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${fileName}\n${problemsAsText(problems)}`);
      tell({ tone: 'done', message: `Copied ${counted(problems.length, 'remark', locale)}.` });
    } catch {
      tell({ tone: 'failed', message: 'The clipboard cannot be written to here.' });
    }
  };
  return (
    <>
      <header className={classes.problemsHead}>
        <h2 className={classes.heading}>{counted(problems.length, 'remark', locale)}</h2>
        <Button variant="default" leftSection={<IconCopy size={14} />} onClick={() => void copy()}>
          Copy as text
        </Button>
      </header>
      <VirtualRows
        label="Remarks"
        headings={['Row', 'Remark']}
        columns="3.25rem minmax(0, 1fr)"
        heightOf={remarkHeight}
        rows={problems}
        cells={(problem) => [problem.row, <ProblemLine key="problem" problem={problem} />]}
      />
    </>
  );
}
