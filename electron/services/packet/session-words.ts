/** What a packet says of its session: to the leadership all that is shared, to a function what is its own or meant for all. */
import type { PacketSession } from '#shared/domain/packet/model.ts';
import { agendaFor, linesFor } from '#shared/domain/packet/words-for-function.ts';
import { attendance } from './calendar-section.ts';
import type { PacketSource } from './source.ts';

type SessionRow = PacketSource['sessions'][number];

/** The session as it is recorded; private notes have no place here. */
export function recorded(
  source: PacketSource,
  row: SessionRow,
  functionId: string | undefined,
): PacketSession {
  const reader = readerOf(source, row, functionId);
  const agenda = source.agenda
    .filter(({ sessionId }) => sessionId === row.id)
    .map(({ title, minutes }) => ({ title, minutes }));
  return {
    kind: row.kind,
    on: row.onDate,
    groups: [
      ...(row.withCeo ? (['ceo'] as const) : []),
      ...(row.withLeadership ? (['leadership'] as const) : []),
    ],
    people: attendance(source, row)
      .filter((person) => !reader || person.functionId === null || person.functionId === functionId)
      .map(({ name, role }) => ({ name, role })),
    agenda: reader ? agendaFor(reader, agenda, source.templateOf(row.kind)) : agenda,
    notes: reader ? linesFor(reader, row.notes).join('\n') : row.notes,
  };
}

/** What is asked of the reader, one entry a line. */
export function asksOf(source: PacketSource, row: SessionRow, functionId: string | undefined): string[] {
  const reader = readerOf(source, row, functionId);
  if (reader) return linesFor(reader, row.ask);
  return row.ask
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The function that only some of the session's words are for; null where all of them are the reader's. */
function readerOf(
  { series, functionOf }: PacketSource,
  { seriesId }: SessionRow,
  functionId: string | undefined,
): string | null {
  if (functionId === undefined) return null;
  // A weekly check-in with the function's own leader is theirs as a whole.
  const isItsOwn = series.some((one) => one.id === seriesId && one.functionId === functionId);
  return isItsOwn ? null : functionOf(functionId);
}
