/**
 * The events and time zones of a calendar file, read line by line. What is nested, foreign or broken is passed over and
 * counted, so that no file can hold the reader up. (Source: RFC 5545, 3.6.)
 */
import { type ContentLine, parseContentLine, unescapeText, unfoldedLines } from './content-lines.ts';
import {
  type ClockTime,
  type Duration,
  momentOf,
  parseDuration,
  type Stretch,
  stretchesOf,
} from './moments.ts';

export interface FileEvent {
  uid: string;
  title: string;
  start?: ClockTime;
  end?: ClockTime;
  duration?: Duration;
  rule?: string;
  /** The occurrence of a repeating event that this one stands for. */
  recurrenceId?: ClockTime;
  excluded: Stretch[];
  added: Stretch[];
  /** Cancelled, or marked as free time. */
  isFree: boolean;
}

/** One rule of a time zone: from `start` on, clocks change by it. */
export interface ZoneChange {
  start?: ClockTime;
  offsetFrom?: string;
  offsetTo?: string;
  rule?: string;
  added: Stretch[];
}

export interface CalendarComponents {
  readonly name: string | null;
  readonly events: readonly FileEvent[];
  readonly zones: ReadonlyMap<string, readonly ZoneChange[]>;
  /** Lines that could not be read. */
  readonly brokenLines: number;
  /** False when it is no calendar at all, or breaks off in the middle. */
  readonly isCalendar: boolean;
  readonly isWhole: boolean;
  readonly hasTooMany: boolean;
}

export const mostEvents = 50_000;
const mostZones = 200;
/** Changes of the clocks that all zones together list. */
const mostChanges = 5_000;
/** Dates that all events and zones list together. */
const mostListed = 100_000;
const longestTitle = 200;

/** Reads until the file ends or there is too much of it. Never throws. */
export function readComponents(text: string): CalendarComponents {
  const reader = new ComponentReader();
  for (const line of unfoldedLines(text)) {
    reader.take(line);
    if (reader.hasTooMany) break;
  }
  return reader;
}

class ComponentReader implements CalendarComponents {
  name: string | null = null;
  readonly events: FileEvent[] = [];
  readonly zones = new Map<string, ZoneChange[]>();
  brokenLines = 0;
  isCalendar = false;
  hasTooMany = false;
  #listed = 0;
  #changes = 0;
  readonly #open: string[] = [];
  /** How far inside of what nobody reads, such as an alarm. */
  #foreign = 0;
  #event: FileEvent | undefined;
  #change: ZoneChange | undefined;
  #zone: { id: string; changes: ZoneChange[] } | undefined;

  get isWhole(): boolean {
    return this.#open.length === 0 && this.#foreign === 0;
  }

  take(text: string): void {
    const line = parseContentLine(text);
    if (!line) this.brokenLines += 1;
    else if (line.name === 'BEGIN') this.#begin(line.value.trim().toUpperCase());
    else if (line.name === 'END') this.#end(line.value.trim().toUpperCase());
    else if (this.#foreign === 0) this.#property(line);
  }

  #begin(component: string): void {
    if (this.#foreign > 0 || !known.has([...this.#open, component].join('/'))) {
      this.#foreign += 1;
      return;
    }
    this.#open.push(component);
    if (component === 'VCALENDAR') this.isCalendar = true;
    else if (component === 'VEVENT')
      this.#event = { uid: '', title: '', excluded: [], added: [], isFree: false };
    else if (component === 'VTIMEZONE') this.#zone = { id: '', changes: [] };
    else this.#change = { added: [] };
  }

  #end(component: string): void {
    if (this.#foreign > 0) this.#foreign -= 1;
    else if (this.#open.at(-1) !== component) this.brokenLines += 1;
    else this.#close(this.#open.pop());
  }

  #close(component: string | undefined): void {
    if (component === 'VEVENT' && this.#event) {
      if (this.events.length === mostEvents) this.hasTooMany = true;
      else this.events.push(this.#event);
      this.#event = undefined;
    } else if (component === 'VTIMEZONE' && this.#zone) {
      if (this.zones.size < mostZones) this.zones.set(this.#zone.id, this.#zone.changes);
      this.#zone = undefined;
    } else if (this.#change && this.#zone) {
      this.#zone.changes.push(this.#change);
      this.#changes += 1;
      if (this.#changes > mostChanges) this.hasTooMany = true;
      this.#change = undefined;
    }
  }

  #property(line: ContentLine): void {
    if (this.#event) this.#count(readEventLine(this.#event, line));
    else if (this.#change) this.#count(readChangeLine(this.#change, line));
    else if (this.#zone && line.name === 'TZID') this.#zone.id = line.value;
    else if (line.name === 'X-WR-CALNAME') this.name = titleOf(line.value) || null;
  }

  #count(listed: Listed): void {
    this.#listed += listed;
    if (this.#listed > mostListed) this.hasTooMany = true;
  }
}

/** Reads one line into what it belongs to; answers with how many dates it listed. */
type Listed = number;

const known: ReadonlySet<string> = new Set([
  'VCALENDAR',
  'VCALENDAR/VEVENT',
  'VCALENDAR/VTIMEZONE',
  'VCALENDAR/VTIMEZONE/STANDARD',
  'VCALENDAR/VTIMEZONE/DAYLIGHT',
]);

function readEventLine(event: FileEvent, line: ContentLine): Listed {
  const { name, value } = line;
  const moment = () => momentOf(line);
  if (name === 'UID') event.uid = value;
  else if (name === 'SUMMARY') event.title = titleOf(value);
  else if (name === 'DTSTART') setIf(event, 'start', moment());
  else if (name === 'DTEND') setIf(event, 'end', moment());
  else if (name === 'DURATION') setIf(event, 'duration', parseDuration(value));
  else if (name === 'RECURRENCE-ID') setIf(event, 'recurrenceId', moment());
  else if (name === 'RRULE') event.rule = value;
  else if (name === 'EXDATE') return addTo(event.excluded, line);
  else if (name === 'RDATE') return addTo(event.added, line);
  else if (name === 'STATUS' && value.toUpperCase() === 'CANCELLED') event.isFree = true;
  else if (name === 'TRANSP' && value.toUpperCase() === 'TRANSPARENT') event.isFree = true;
  return 0;
}

function readChangeLine(change: ZoneChange, line: ContentLine): Listed {
  if (line.name === 'DTSTART') setIf(change, 'start', momentOf(line));
  else if (line.name === 'TZOFFSETFROM') change.offsetFrom = line.value;
  else if (line.name === 'TZOFFSETTO') change.offsetTo = line.value;
  else if (line.name === 'RRULE') change.rule = line.value;
  else if (line.name === 'RDATE') return addTo(change.added, line);
  return 0;
}

function setIf<Target, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key] | undefined,
): void {
  if (value !== undefined) target[key] = value;
}

function addTo(list: Stretch[], line: ContentLine): Listed {
  const stretches = stretchesOf(line);
  list.push(...stretches);
  return stretches.length;
}

function titleOf(value: string): string {
  return unescapeText(value.slice(0, 5 * longestTitle))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestTitle)
    .toWellFormed();
}
