/** What the app tells in passing: one sentence, perhaps one thing to do about it. */
import { create } from 'zustand';

export interface Notice {
  id: number;
  tone: 'done' | 'failed';
  message: string;
  /** What to do next, in a quieter line. */
  next?: string | undefined;
  action?: { label: string; run: () => void } | undefined;
}

export const useNotices = create<{ notices: readonly Notice[] }>(() => ({ notices: [] }));

let lastId = 0;
const mostAtOnce = 3;

/** Gives back the notice's id, by which it can be dismissed. */
export function tell(notice: Omit<Notice, 'id'>): number {
  lastId += 1;
  const told: Notice = { ...notice, id: lastId };
  useNotices.setState(({ notices }) => ({ notices: [...notices, told].slice(-mostAtOnce) }));
  return lastId;
}

export function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Dismisses what was told in these words: it is so no more. */
export function dismissTold(message: string): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.message !== message) }));
}
