import type { HTMLAttributes } from 'react';
import classes from './unseen.module.css';

interface UnseenProps extends HTMLAttributes<HTMLElement> {
  as?: 'span' | 'p' | 'caption';
}

/** Words for screen readers alone, where the eye has them already. */
export function Unseen({ as: Tag = 'span', ...rest }: UnseenProps) {
  return <Tag {...rest} className={classes.unseen} />;
}
