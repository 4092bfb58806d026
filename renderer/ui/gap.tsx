import type { ReactNode } from 'react';
import classes from './marks.module.css';

/** Something that is missing and should be filled in: shown, never dropped and never guessed. */
export function Gap({ children }: { children: ReactNode }) {
  return <span className={classes.gap}>{children}</span>;
}
