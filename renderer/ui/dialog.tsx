import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './dialog.module.css';
import { useReadOnlyReason, useWriteButton } from './read-only.ts';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  size?: 'sm' | 'md' | 'lg' | 'xl';
  children: ReactNode;
}

/** A question or a form over the screen. Escape and the cross close it; focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, size = 'md', children }: DialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {children}
    </Modal>
  );
}

/** The last line of a dialog: Cancel, and the button that does it (which also answers Enter in a form). */
export function DialogActions({
  label,
  onCancel,
  isBusy = false,
  isDanger = false,
  onConfirm,
}: {
  label: string;
  onCancel: () => void;
  isBusy?: boolean;
  isDanger?: boolean;
  /** Left out in a form, where the button submits. */
  onConfirm?: () => void;
}) {
  const reason = useReadOnlyReason();
  const whileReadOnly = useWriteButton();
  return (
    <div className={classes.actions}>
      {reason !== undefined && <p className={classes.reason}>{reason}</p>}
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Button
        type={onConfirm ? 'button' : 'submit'}
        onClick={onConfirm}
        loading={isBusy}
        {...(isDanger && { color: 'red' })}
        {...whileReadOnly}
      >
        {label}
      </Button>
    </div>
  );
}
