/**
 * What of a session's own text a function's edition may hold: what is addressed to the function or to all.
 * (Source: product rules, Packets: the function edition holds that function's rows only.)
 */
import type { AgendaPoint } from '../agenda.ts';
import { sectionWords } from './section-words.ts';

/** How a line begins that is meant for every function. */
const everyone = 'all';

/** The lines that begin with the function's name or "All" and a colon, without it: `Sales: bring the price list`. */
export function linesFor(functionName: string, text: string): string[] {
  return text.split('\n').flatMap((line) => addressed(functionName, line) ?? []);
}

/** Points that are nobody's own: the sections of every packet by their name. */
const ofEveryPacket: readonly string[] = ['90-day calendar', ...Object.values(sectionWords)];

/** The points that every session of the kind has, and those that are addressed to the function or to all. */
export function agendaFor(
  functionName: string,
  agenda: readonly AgendaPoint[],
  template: readonly AgendaPoint[],
): AgendaPoint[] {
  const usual = new Set([...ofEveryPacket, ...template.map(({ title }) => title)]);
  return agenda.flatMap(({ title, minutes }) => {
    const own = usual.has(title) ? title : addressed(functionName, title);
    return own === undefined ? [] : [{ title: own, minutes }];
  });
}

function addressed(functionName: string, line: string): string | undefined {
  const [name = '', ...rest] = line.split(':');
  const to = name.trim().toLocaleLowerCase('en');
  const words = rest.join(':').trim();
  const isForIt = to === everyone || to === functionName.trim().toLocaleLowerCase('en');
  return isForIt && words !== '' ? words : undefined;
}
