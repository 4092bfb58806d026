/** Reads a calendar file of another program for the times in which the executive is busy. */
import type { DateRange } from '../dates.ts';
import { type BusySpan, expandEvents, mostSpans } from './expand-events.ts';
import { mostEvents, readComponents } from './read-components.ts';
import { ZoneClocks } from './zone-clock.ts';

export type BusyFileRefusal = 'NOT_A_CALENDAR' | 'BREAKS_OFF' | 'TOO_MUCH';

export interface BusyFile {
  /** What the file calls itself. */
  readonly name: string | null;
  readonly spans: readonly BusySpan[];
  /** What was read otherwise than it may have been meant, in sentences. */
  readonly remarks: readonly string[];
}

const named = 3;

/**
 * The busy times within a range of dates. Free and cancelled events count for nothing, nor does what this app exported.
 * @param own the reader's time zone, for times that name none
 * @returns a code where the file is no calendar, ends in the middle, or holds more than a person's calendar can
 */
export function readBusyFile(text: string, range: DateRange, own: string): BusyFile | BusyFileRefusal {
  const file = readComponents(text);
  if (file.hasTooMany) return 'TOO_MUCH';
  if (!file.isCalendar) return 'NOT_A_CALENDAR';
  if (!file.isWhole) return 'BREAKS_OFF';
  const clocks = new ZoneClocks(own, file.zones);
  const { spans, notRepeated, hasTooMany } = expandEvents(file.events, range, clocks);
  if (hasTooMany || clocks.isExhausted) return 'TOO_MUCH';
  return { name: file.name, spans, remarks: remarksOn(notRepeated, clocks.unknown, file.brokenLines) };
}

/** How much a calendar may hold, for the sentence that refuses more. */
export const busyLimits = { events: mostEvents, times: mostSpans };

function remarksOn(
  notRepeated: readonly string[],
  unknownZones: ReadonlySet<string>,
  brokenLines: number,
): string[] {
  const remarks: string[] = [];
  if (notRepeated.length > 0) {
    remarks.push(
      `Repeats in a way that is not followed, so only the first time counts: ${someOf(notRepeated.map((title) => title || 'an event without a title'))}.`,
    );
  }
  if (unknownZones.size > 0)
    remarks.push(`Time zones that are not known, read as your own: ${someOf([...unknownZones])}.`);
  if (brokenLines > 0) remarks.push(`Lines that could not be read and were passed over: ${brokenLines}.`);
  return remarks;
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, named).map((name) => `“${name.slice(0, 80)}”`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
