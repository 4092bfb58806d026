import { type KeyboardEvent, useRef } from 'react';
import { useTypedText } from './use-typed-text.ts';

/** Keeps what was done; false when it was refused. Until it is answered, what was done stands in the field. */
export type Commit<Value> = (value: Value) => Promise<boolean>;

export interface InlineTextProps {
  /** Names the field for screen readers. */
  label: string;
  /** The draft's name (state/drafts.ts): what was typed survives a reload. */
  draft: string;
  value: string;
  /** Is called with the trimmed text when it was changed and Enter was pressed or the field left. */
  onCommit: Commit<string>;
  placeholder?: string;
  /** An emptied field goes back to what it was. */
  isRequired?: boolean;
}

/** A text that is edited where it stands: Enter or leaving keeps the change, Escape takes it back. */
export function useInlineText({
  draft,
  value,
  onCommit,
  isRequired,
}: Pick<InlineTextProps, 'draft' | 'value' | 'onCommit' | 'isRequired'>) {
  const { typed, type, forget } = useTypedText(draft);
  const underWay = useRef<string>(undefined);
  const commit = async () => {
    const text = typed?.trim();
    if (text !== undefined && text === underWay.current) return;
    if (text === undefined || text === value || (isRequired && text === '')) return forget();
    await keep(text, typed);
  };
  const keep = async (text: string, asTyped: string | undefined) => {
    underWay.current = text;
    const isRefused = !(await onCommit(text));
    underWay.current = undefined;
    if (!isRefused) forget(asTyped);
  };
  return {
    shown: typed ?? value,
    type,
    leave: () => void commit(),
    /** Takes a text that needs no typing, at once. */
    put: (text: string) => {
      type(text);
      void keep(text, text);
    },
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter') event.currentTarget.blur();
      if (event.key === 'Escape') forget();
    },
  };
}
