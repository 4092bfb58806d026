import { type KeyboardEvent, useRef, useState } from 'react';
import type { AfterEdit, Refusal } from './field.ts';

/** What an open editor tells the grid. */
export interface Taking {
  /** Takes the text; gives back why it is refused, which the editor shows and stays open. */
  onTake: (text: string, then: AfterEdit) => string | undefined;
  /** Told of every change of the text. */
  onType: (text: string) => void;
  /** Closes without a change; `refused` is the text that could not be taken when the editor was left. */
  onCancel: (refused?: Refusal) => void;
}

/** An editor's way out: Enter and Tab take its text, leaving it does too, Escape leaves the cell as it was. */
export function useTaking(initial: string, { onTake, onType, onCancel }: Taking) {
  const text = useRef(initial);
  const closed = useRef(false);
  const [problem, setProblem] = useState<string>();

  const close = (then: AfterEdit): string | undefined => {
    // Closed before the grid is told, which takes the keyboard back and so makes the field lose it.
    closed.current = true;
    const refused = onTake(text.current, then);
    closed.current = refused === undefined;
    return refused;
  };
  const cancel = (refused?: Refusal): void => {
    closed.current = true;
    onCancel(refused);
  };
  return {
    problem,
    /** Notes what the field holds. */
    onText: (changed: string): void => {
      text.current = changed;
      onType(changed);
    },
    take: (then: AfterEdit): void => setProblem(close(then)),
    onKeyDown: (event: KeyboardEvent): void => {
      const then = afterKey(event);
      if (event.nativeEvent.isComposing || !(then || event.key === 'Escape')) return;
      event.preventDefault();
      if (then) setProblem(close(then));
      else cancel();
    },
    onBlur: (): void => {
      const message = closed.current ? undefined : close('leave');
      if (message !== undefined) cancel({ text: text.current, message });
    },
  };
}

function afterKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): AfterEdit | undefined {
  if (key === 'Enter') return ctrlKey || metaKey ? 'fill' : shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return undefined;
}
