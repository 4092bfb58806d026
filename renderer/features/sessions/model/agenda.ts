/** What can be done with an agenda: pure, so that every way of doing it (keys, pointer, field) is the same. */
import type { AgendaItem } from '#shared/contract/sessions.ts';
import type { AgendaPoint } from '#shared/domain/agenda.ts';

/** An agenda as it is written: points without an id are new. */
export type Agenda = readonly (AgendaPoint & Partial<Pick<AgendaItem, 'id' | 'isDone' | 'note'>>)[];

/** Moves one item to another place; a place before the first or behind the last leaves it as it is. */
export function moveItem(agenda: Agenda, from: number, to: number): Agenda {
  const item = agenda[from];
  if (!item || to < 0 || to >= agenda.length || from === to) return agenda;
  return agenda.toSpliced(from, 1).toSpliced(to, 0, item);
}

export function changeItem(agenda: Agenda, index: number, change: Partial<AgendaPoint>): Agenda {
  return agenda.map((item, at) => (at === index ? { ...item, ...change } : item));
}

export function totalMinutes(agenda: Agenda): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Minutes as people say them: `45 min`, `1 h`, `1 h 30 min`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`];
  return parts.filter(Boolean).join(' ');
}
