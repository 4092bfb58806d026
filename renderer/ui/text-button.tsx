import type { ComponentProps } from 'react';
import classes from './text-button.module.css';

/** The name of a row that opens it: a button that looks like the text it is, also where a popover brings a class of its own. */
export function TextButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button {...props} type="button" className={classes.button} />;
}
