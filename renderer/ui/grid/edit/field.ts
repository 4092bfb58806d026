import type { KeyboardEvent } from 'react';

/** Where the focus goes once an edit is taken: `leave` is out of the grid, `fill` gives the text to all selected rows. */
export type AfterEdit = 'down' | 'up' | 'right' | 'left' | 'stay' | 'leave' | 'fill';

/** A text that was not taken, and why. */
export interface Refusal {
  text: string;
  message: string;
}

/** What an editor's field gets from the editor around it. */
export interface FieldProps {
  initial: string;
  /** Told of every change. */
  onText: (text: string) => void;
  /** To be passed on to the field's input. */
  input: {
    'aria-label': string;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
    onKeyDown: (event: KeyboardEvent) => void;
    onBlur: () => void;
  };
}
