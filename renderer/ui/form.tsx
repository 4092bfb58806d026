/** How forms are laid out: their fields below each other, or two of them side by side. */
import type { FormEventHandler, ReactNode } from 'react';
import classes from './form.module.css';

/** A form with its fields one below the other. */
export function Form({
  onSubmit,
  children,
}: {
  onSubmit: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
}) {
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      {children}
    </form>
  );
}

/** Fields one below the other that are no form. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.form}>{children}</div>;
}

/** Two fields side by side. */
export function Pair({ children }: { children: ReactNode }) {
  return <div className={classes.pair}>{children}</div>;
}
