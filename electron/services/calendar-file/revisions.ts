/** How often the things of a client that stand in calendars were changed, and when last, from the change log. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { changes, commands } from '#db/schema/client/log.ts';

interface Revision {
  count: number;
  lastAt: string;
}

/** Where a session of a series stands in the log: it is one thing before and after it is stored. */
export function dateOfSeries(seriesId: string, ruleOn: string): string {
  return `${seriesId} ${ruleOn}`;
}

const watched = [
  ...['profile', 'client_days', 'milestones', 'decisions'],
  ...['sessions', 'agenda_items', 'series', 'series_exceptions', 'agenda_templates'],
];

export class Revisions {
  readonly #of = new Map<string, Revision>();
  /** What a session's series was, also once that is gone. */
  readonly #placeOf = new Map<string, string>();

  /** Undone and redone changes count as well: a number that was used never comes back. */
  constructor(db: ClientDb) {
    const image = sql`coalesce(${changes.after}, ${changes.before})`;
    const part = (name: string) => sql<string | null>`json_extract(${image}, ${`$.${name}`})`;
    const rows = db
      .select({
        table: changes.tableName,
        rowId: changes.rowId,
        at: commands.at,
        seriesId: part('series_id'),
        ruleOn: part('rule_on'),
        sessionId: part('session_id'),
      })
      .from(changes)
      .innerJoin(commands, eq(commands.id, changes.commandId))
      .where(inArray(changes.tableName, watched))
      .orderBy(changes.seq)
      .all();
    for (const { table, rowId, seriesId, ruleOn } of rows) {
      if (table === 'sessions' && seriesId && ruleOn)
        this.#placeOf.set(rowId, dateOfSeries(seriesId, ruleOn));
    }
    for (const row of rows) this.#count(this.#subjectOf(row), row.at);
  }

  /** What a session goes by: its date of a series, where it was ever made from one, else its own id. */
  placeOf(sessionId: string): string {
    return this.#placeOf.get(sessionId) ?? sessionId;
  }

  /** The changes of several things together; the first one, which made them, does not count. */
  of(...subjects: readonly string[]): { sequence: number; changedAt: string } {
    const known = [...subjects, 'profile'].flatMap((subject) => this.#of.get(subject) ?? []);
    const count = known.reduce((sum, revision) => sum + revision.count, 0);
    const lastAt = known
      .map((revision) => revision.lastAt)
      .sort()
      .at(-1);
    return { sequence: Math.max(0, count - 2), changedAt: lastAt ?? '1970-01-01T00:00:00.000Z' };
  }

  #subjectOf(row: {
    table: string;
    rowId: string;
    seriesId: string | null;
    sessionId: string | null;
  }): string {
    if (row.table === 'profile' || row.table === 'agenda_templates') return row.table;
    if (row.table === 'agenda_items') return this.placeOf(row.sessionId ?? '');
    if (row.table === 'series_exceptions') return row.seriesId ?? '';
    return row.table === 'sessions' ? this.placeOf(row.rowId) : row.rowId;
  }

  #count(subject: string, at: string): void {
    const known = this.#of.get(subject);
    if (known) {
      known.count += 1;
      if (at > known.lastAt) known.lastAt = at;
    } else this.#of.set(subject, { count: 1, lastAt: at });
  }
}
