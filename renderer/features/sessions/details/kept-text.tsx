import { Textarea } from '@mantine/core';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import type { KeyboardEvent } from 'react';
import { useWriteField } from '#renderer/ui/read-only.ts';
import { useTypedText } from '#renderer/ui/use-typed-text.ts';
import classes from './details.module.css';

interface KeptTextProps {
  label: string;
  hint?: string;
  /** The draft's name (state/drafts.ts): what was typed survives an error and a reload. */
  draft: string;
  value: string;
  onCommit: (value: string) => Promise<unknown>;
}

/** A longer text that is kept when it is left or on Control+Enter; Escape takes back what was typed. */
export function KeptText({ label, hint, draft, value, onCommit }: KeptTextProps) {
  const { typed, type, forget } = useTypedText(draft);
  const whileReadOnly = useWriteField();
  const commit = async () => {
    if (typed === undefined || typed === value) return forget();
    try {
      await onCommit(typed);
      forget();
    } catch {
      // The error was told; what was typed stays.
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') forget();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void commit();
  };
  return (
    <Textarea
      label={label}
      description={hint}
      autosize
      minRows={3}
      maxRows={16}
      value={typed ?? value}
      {...whileReadOnly}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onBlur={() => void commit()}
      onKeyDown={onKeyDown}
    />
  );
}

/** Notes that are in no packet, in any edition; unmistakably so. */
export function PrivateText(props: Omit<KeptTextProps, 'label' | 'hint'>) {
  return (
    <div className={classes.private}>
      <span className={classes.never}>
        <IconLock size={13} stroke={2} aria-hidden="true" /> Never leaves this file
      </span>
      <KeptText {...props} label="Private notes" hint="For you alone: in no packet and no minutes." />
    </div>
  );
}
