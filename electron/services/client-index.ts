/** What the workspace's index keeps of a client, derived from the client's file and nothing else. */
import { and, eq, ne } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import type { CommitMark } from '#db/files/commit-marks.ts';
import type { WorkspaceDb } from '#db/files/workspace-file.ts';
import { allRows, readingOnce } from '#db/queries/all-rows.ts';
import { profile } from '#db/schema/client/profile.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import {
  clientIndex,
  type clientIndexDays,
  clientIndexEntries,
  type clientIndexPeriods,
  clients,
} from '#db/schema/workspace.ts';
import { addMonths, type PlainDate } from '#shared/domain/dates.ts';
import type { ForeignName } from '#shared/domain/leaks.ts';
import { gapsOf, isOpen } from '#shared/domain/registry.ts';
import { readEntries } from './entries.ts';
import { found } from './find.ts';
import { ledgerPeriods, readRetainer } from './ledger-input.ts';

/** Rows of the index; every row names the client. */
export interface ClientIndexRows {
  summary: typeof clientIndex.$inferInsert;
  periods: (typeof clientIndexPeriods.$inferInsert)[];
  days: (typeof clientIndexDays.$inferInsert)[];
  entries: (typeof clientIndexEntries.$inferInsert)[];
}

/** How far ahead of today and of the last day on record the ledger is kept in the index. */
const monthsAhead = 120;

/** Derives a client's index. `indexedAt` is an instant; the mark is that of the file it was taken from. */
export function indexClient(
  db: ClientDb,
  clientId: string,
  mark: CommitMark | undefined,
  indexedAt: string,
): ClientIndexRows {
  return readingOnce(db, () => readIndex(db, clientId, mark, indexedAt));
}

function readIndex(
  db: ClientDb,
  clientId: string,
  mark: CommitMark | undefined,
  indexedAt: string,
): ClientIndexRows {
  const of = found(db.select().from(profile).get(), 'client', clientId);
  const open = allRows(db, initiatives, initiatives.id).filter(({ status }) => isOpen(status));
  const retainer = readRetainer(db);
  const { name, monogram, color, currency, timeZone, reviewAfterDays } = of;
  return {
    summary: {
      ...{ clientId, indexedAt, isStale: false },
      commitCounter: mark?.counter ?? 0,
      lastCommand: mark?.fingerprint ?? null,
      lastCommandAt: mark?.at ?? null,
      ...{ name, monogram, color, currency, timeZone, reviewAfterDays },
      retainer: {
        terms: retainer.agreements.map(({ createdAt: _, ...terms }) => terms),
        pauses: retainer.pauses.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })),
      },
      openInitiatives: open.length,
      incompleteInitiatives: open.filter((initiative) => gapsOf(initiative).length > 0).length,
    },
    periods: periodRows(retainer, clientId, indexedAt.slice(0, 10)),
    days: retainer.days.map(({ id: dayId, onDate, kind, milliDays, planId }) => ({
      ...{ clientId, dayId, onDate, kind, milliDays, planId },
    })),
    entries: readEntries(db, open, indexedAt.slice(0, 10)).map((entry) => ({ ...entry, clientId })),
  };
}

function periodRows(
  retainer: ReturnType<typeof readRetainer>,
  clientId: string,
  today: PlainDate,
): ClientIndexRows['periods'] {
  const [first] = retainer.agreements;
  const lastDay = retainer.days.at(-1)?.onDate ?? today;
  const endsOn = addMonths(lastDay > today ? lastDay : today, monthsAhead);
  const startsOn = [first?.startsOn, retainer.days[0]?.onDate, retainer.adjustments[0]?.onDate]
    .filter((on) => on !== undefined)
    .toSorted()[0];
  const ledger = startsOn === undefined ? [] : ledgerPeriods(retainer, { startsOn, endsOn });
  return ledger.map((row) => ({
    ...row,
    clientId,
    planned: row.forecast.planned,
    forecastClosing: row.forecast.closing,
    isLocked: row.locked,
  }));
}

/**
 * The names of every client and its people, from the index, but for one: what must not stand in that one's documents. A
 * client that cannot be read since the index was lost goes by its slug.
 */
export function foreignNames(db: WorkspaceDb, clientId = ''): ForeignName[] {
  const others = db
    .select({ slug: clients.slug, name: clientIndex.name })
    .from(clients)
    .leftJoin(clientIndex, eq(clientIndex.clientId, clients.id))
    .where(ne(clients.id, clientId))
    .all();
  const people = db
    .select({ name: clientIndexEntries.title })
    .from(clientIndexEntries)
    .where(and(eq(clientIndexEntries.kind, 'person'), ne(clientIndexEntries.clientId, clientId)))
    .all();
  return [
    ...others
      // A slug that says nothing is that of a name without Latin letters.
      .filter(({ slug, name }) => name !== null || !/^client(-\d+)?$/.test(slug))
      .map(({ slug, name }) => ({ name: name ?? slug.replaceAll('-', ' '), kind: 'client' as const })),
    ...people.map(({ name }) => ({ name, kind: 'person' as const })),
  ];
}
