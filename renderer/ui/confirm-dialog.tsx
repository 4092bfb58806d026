import type { ReactNode } from 'react';
import classes from './dialog.module.css';
import { Dialog, DialogActions } from './dialog.tsx';

interface ConfirmDialogProps {
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** The verb on the button: "Remove 12 initiatives". */
  label: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

/** Asks before something that is hard to take back. What undo can take back is done without asking. */
export function ConfirmDialog({ title, children, label, isOpen, onClose, onConfirm }: ConfirmDialogProps) {
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} size="sm">
      <p className={classes.text}>{children}</p>
      <DialogActions label={label} onCancel={onClose} onConfirm={confirm} isDanger />
    </Dialog>
  );
}
