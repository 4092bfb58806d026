import { useState } from 'react';
import { dropDraft, readDraft, writeDraft } from '../state/drafts.ts';

export interface TypedText {
  /** What was typed and is not kept yet; `undefined` where nobody typed. */
  typed: string | undefined;
  type: (text: string) => void;
  /** Lets go of it; with a text, only where that is still what stands there. */
  forget: (text?: string) => void;
}

/** What is typed into a field of its own, kept as a draft (state/drafts.ts) until it is stored: a reload loses nothing. */
export function useTypedText(draft: string): TypedText {
  const read = () => readDraft<{ text: string | undefined }>(draft, { text: undefined }).text;
  const [typed, setTyped] = useState(read);
  return {
    typed,
    type: (text) => {
      writeDraft(draft, { text });
      setTyped(text);
    },
    forget: (text) => {
      if (text !== undefined && text !== read()) return;
      dropDraft(draft);
      setTyped(undefined);
    },
  };
}
