import { useState } from 'react';

/** Whether a dialog is open. It stays in place when it closes, so that focus returns to where it was. */
export interface DialogState {
  isOpen: boolean;
  open: () => void;
  close: () => void;
}

export function useDialog(): DialogState {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}
