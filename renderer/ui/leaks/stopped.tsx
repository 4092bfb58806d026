import IconShieldX from '@tabler/icons-react/dist/esm/icons/IconShieldX.mjs';
import type { ReactNode } from 'react';
import classes from './stopped.module.css';

/** Why nothing was written, where the person looks. */
export function Stopped({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.stopped} role="alert">
      <h2 className={classes.title}>
        <IconShieldX size={16} stroke={1.8} aria-hidden="true" /> {title}
      </h2>
      {children}
    </section>
  );
}
