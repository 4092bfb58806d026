import { isMac } from '../state/platform.ts';
import { keyNames } from '../state/shortcuts.ts';
import classes from './marks.module.css';

/** Keys as they are printed on the person's keyboard; `keys` as in state/shortcuts.ts. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={classes.keys}>
      {keyNames(keys, isMac).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
