import type { PlainDate } from '#shared/domain/dates.ts';

/** One entry of a calendar file, before it is written. */
export interface CalendarEvent {
  /** Stays the same as long as the thing itself does. */
  uid: string;
  /** Grows with every change. */
  sequence: number;
  /** The instant of the last change. */
  changedAt: string;
  title: string;
  description: string;
  onDate: PlainDate;
  /** The start in `timeZone`, and how long it lasts; null for a whole day. */
  time: { startTime: string; minutes: number; timeZone: string } | null;
  /** It was told before, and is no more. */
  isCancelled?: boolean;
}
