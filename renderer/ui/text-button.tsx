import type { ComponentProps } from 'react';
import classes from './text-button.module.css';

/** The name of a row that opens it: a button that looks like the text it is. */
export function TextButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button type="button" className={classes.button} {...props} />;
}
