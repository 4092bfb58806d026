import classes from './dialog.module.css';

/** What went wrong with a form as a whole (ui/use-draft-form.ts). */
export function FormProblem({ problem }: { problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <p className={classes.problem} role="alert">
      {problem}
    </p>
  );
}
