/** Everything of one client that a packet is compiled from, read once. */
import { desc, sql } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows, readingOnce } from '#db/queries/all-rows.ts';
import { escalations } from '#db/schema/client/accountability.ts';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { functions, people } from '#db/schema/client/organisation.ts';
import { packets } from '#db/schema/client/packets.ts';
import { profile } from '#db/schema/client/profile.ts';
import { series } from '#db/schema/client/series.ts';
import { actions, agendaItems, sessionPeople, sessions } from '#db/schema/client/sessions.ts';
import { initiatives, objectives, translations } from '#db/schema/client/strategy.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import type { SessionKind } from '#shared/domain/vocabulary.ts';
import { templateOf } from '../agendas.ts';
import { readCharter } from '../charter.ts';
import { readClaims } from '../conflicts.ts';
import { readHours } from '../coordination-hours.ts';
import { readMetrics } from '../dashboard/read-metrics.ts';
import { readRunway } from '../decision-runway.ts';
import { readDrift } from '../drift.ts';
import { found } from '../find.ts';
import { readRetainer } from '../ledger-input.ts';
import { readRunningObjectives } from '../running-objectives.ts';

export type PacketSource = ReturnType<typeof readSource>;

const packetColumns = {
  id: packets.id,
  edition: packets.edition,
  functionId: packets.functionId,
  sessionKind: packets.sessionKind,
  sessionOn: packets.sessionOn,
};

/** Reads a client's tables and the names that rows refer to. */
export function readSource(db: ClientDb, clientId: string, asOf: PlainDate) {
  return readingOnce(db, () => ({
    asOf,
    profile: found(db.select().from(profile).get(), 'client', clientId),
    ...readPeople(db),
    ...readStrategy(db),
    ...readSessions(db),
    metrics: readMetrics(db),
    claims: readClaims(db),
    decisions: allRows(db, decisions, decisions.id),
    runway: readRunway(db, asOf),
    escalations: allRows(db, escalations, escalations.id),
    drift: readDrift(db, asOf),
    retainer: readRetainer(db),
    /** The objectives of the planning cycles that run. */
    running: readRunningObjectives(db, asOf),
    charter: readCharter(db),
    hours: readHours(db),
    ...readIssued(db),
  }));
}

function readPeople(db: ClientDb) {
  const everyone = allRows(db, people, people.name);
  const names = new Map(everyone.map(({ id, name }) => [id, name]));
  const areas = allRows(db, functions);
  const functionNames = new Map(areas.map(({ id, name }) => [id, name]));
  const nameIn = (known: ReadonlyMap<string, string>, id: string | null): string | null =>
    (id && known.get(id)) || null;
  return {
    people: everyone,
    nameOf: (personId: string | null) => nameIn(names, personId),
    functionOf: (functionId: string | null) => nameIn(functionNames, functionId),
  };
}

function readStrategy(db: ClientDb) {
  const inOrder = [objectives.position, objectives.id];
  const everyObjective = allRows(db, objectives, ...inOrder);
  const since = [translations.createdAt, translations.id];
  return {
    objectives: everyObjective,
    /** Those whose metrics the dashboard shows. */
    measured: everyObjective,
    initiatives: allRows(db, initiatives, initiatives.id),
    milestones: allRows(db, milestones, milestones.dueOn, milestones.id),
    slips: allRows(db, slips, slips.slippedOn, slips.id),
    translations: allRows(db, translations, ...since),
  };
}

function readSessions(db: ClientDb) {
  return {
    sessions: allRows(db, sessions, sessions.onDate, sessions.id),
    sessionPeople: allRows(db, sessionPeople),
    agenda: allRows(db, agendaItems, agendaItems.position),
    series: allRows(db, series, series.id),
    /** What every session of a kind begins with. */
    templateOf: (kind: SessionKind) => templateOf(db, kind),
    actions: allRows(db, actions, actions.dueOn, actions.id),
  };
}

function readIssued(db: ClientDb) {
  return {
    /** Issued packets without their content, newest first. */
    packets: db.select(packetColumns).from(packets).orderBy(desc(packets.issuedAt), desc(packets.id)).all(),
    contentOf: (packetId: string): PacketContent => {
      const row = db.get<{ content: string } | undefined>(
        sql`select ${packets.content} from ${packets} where ${packets.id} = ${packetId}`,
      );
      return JSON.parse(found(row, 'packet', packetId).content);
    },
  };
}
