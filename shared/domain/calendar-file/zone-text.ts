/** A time zone as a calendar file explains it: every change of its clocks over the years that the file speaks of. */
import { addDays, type DateRange, dateOfEpochDay, epochDay, offsetIn } from '../dates.ts';

const daySeconds = 86_400;

/**
 * The VTIMEZONE of a zone, with each change of its clocks in a range of dates on its own, so that no rule has to be guessed
 * for zones that have none. (Source: RFC 5545, 3.6.5.)
 */
export function zoneText(timeZone: string, range: DateRange): string {
  const first = addDays(range.startsOn, -1);
  const start = epochDay(first) * daySeconds;
  const end = (epochDay(range.endsOn) + 2) * daySeconds;
  let offset = offsetIn(timeZone, start);
  const parts = [observance('STANDARD', start + offset, offset, offset)];
  for (let day = start; day < end; day += daySeconds) {
    const next = offsetIn(timeZone, day + daySeconds);
    if (next === offset) continue;
    const at = changeBetween(timeZone, day, day + daySeconds);
    parts.push(observance(next > offset ? 'DAYLIGHT' : 'STANDARD', at + offset, offset, next));
    offset = next;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

/** The second at which the offset becomes what it is at the end. */
function changeBetween(timeZone: string, from: number, to: number): number {
  const after = offsetIn(timeZone, to);
  let [before, changed] = [from, to];
  while (changed - before > 1) {
    const middle = Math.floor((before + changed) / 2);
    if (offsetIn(timeZone, middle) === after) changed = middle;
    else before = middle;
  }
  return changed;
}

/** `local` is what the clocks showed before the change, in seconds since 1970. */
function observance(kind: 'STANDARD' | 'DAYLIGHT', local: number, from: number, to: number): string {
  const day = Math.floor(local / daySeconds);
  const [date, time] = [dateOfEpochDay(day).replaceAll('-', ''), clock(local - day * daySeconds)];
  return [
    `BEGIN:${kind}`,
    `DTSTART:${date}T${time}`,
    `TZOFFSETFROM:${signed(from)}`,
    `TZOFFSETTO:${signed(to)}`,
    `END:${kind}`,
  ].join('\r\n');
}

function clock(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => two(Math.floor(part))).join('');
}

function signed(offset: number): string {
  const size = Math.abs(offset);
  const text = clock(size);
  return `${offset < 0 ? '-' : '+'}${text.endsWith('00') ? text.slice(0, 4) : text}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
