/** Today's calendar date, for what is overdue, ahead or left; it moves on at midnight without a reload. */
import { useSyncExternalStore } from 'react';
import { dateIn, type PlainDate } from '#shared/domain/dates.ts';

/** Today in a time zone: the client's, or this machine's for what crosses clients. */
export function useToday(timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone): PlainDate {
  return useSyncExternalStore(listen, () => dateIn(timeZone, new Date().toISOString()));
}

function listen(onChange: () => void): () => void {
  const timer = setInterval(onChange, 60_000);
  addEventListener('focus', onChange);
  return () => {
    clearInterval(timer);
    removeEventListener('focus', onChange);
  };
}
