import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconShieldX from '@tabler/icons-react/dist/esm/icons/IconShieldX.mjs';
import type { ReactNode } from 'react';
import classes from './callout.module.css';

interface CalloutProps {
  /** Something stopped and is told at once, or a reader would trip over something. */
  kind: 'stopped' | 'warning';
  title: string;
  children: ReactNode;
}

/** A framed note with a title, where the person looks. */
export function Callout({ kind, title, children }: CalloutProps) {
  return (
    <section className={classes.callout} data-kind={kind} {...(kind === 'stopped' && { role: 'alert' })}>
      <h2 className={classes.title}>
        {kind === 'stopped' ? (
          <IconShieldX size={16} stroke={1.8} aria-hidden="true" />
        ) : (
          <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
        )}{' '}
        {title}
      </h2>
      {children}
    </section>
  );
}
