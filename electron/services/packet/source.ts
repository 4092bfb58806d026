/** Everything of one client that a packet is compiled from, read once. */
import { asc, desc, eq } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { escalations } from '#db/schema/client/accountability.ts';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { functions, people } from '#db/schema/client/organisation.ts';
import { packets } from '#db/schema/client/packets.ts';
import { profile } from '#db/schema/client/profile.ts';
import { actions, agendaItems, sessionPeople, sessions } from '#db/schema/client/sessions.ts';
import { initiatives, objectives, translations } from '#db/schema/client/strategy.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
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
  return {
    asOf,
    profile: found(db.select().from(profile).get(), 'client', clientId),
    ...readPeople(db),
    ...readStrategy(db),
    ...readSessions(db),
    metrics: readMetrics(db),
    claims: readClaims(db),
    decisions: db.select().from(decisions).orderBy(asc(decisions.id)).all(),
    runway: readRunway(db, asOf),
    escalations: db.select().from(escalations).orderBy(asc(escalations.id)).all(),
    drift: readDrift(db, asOf),
    retainer: readRetainer(db),
    /** The objectives of the planning cycles that run. */
    running: readRunningObjectives(db, asOf),
    charter: readCharter(db),
    hours: readHours(db),
    ...readIssued(db),
  };
}

function readPeople(db: ClientDb) {
  const everyone = db.select().from(people).orderBy(asc(people.name)).all();
  const names = new Map(everyone.map(({ id, name }) => [id, name]));
  const areas = db.select().from(functions).all();
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
  const inOrder = [asc(objectives.position), asc(objectives.id)];
  const everyObjective = db
    .select()
    .from(objectives)
    .orderBy(...inOrder)
    .all();
  const since = [asc(translations.createdAt), asc(translations.id)];
  return {
    objectives: everyObjective,
    /** Those whose metrics the dashboard shows. */
    measured: everyObjective,
    initiatives: db.select().from(initiatives).orderBy(asc(initiatives.id)).all(),
    milestones: db.select().from(milestones).orderBy(asc(milestones.dueOn), asc(milestones.id)).all(),
    slips: db.select().from(slips).orderBy(asc(slips.slippedOn), asc(slips.id)).all(),
    translations: db
      .select()
      .from(translations)
      .orderBy(...since)
      .all(),
  };
}

function readSessions(db: ClientDb) {
  return {
    sessions: db.select().from(sessions).orderBy(asc(sessions.onDate), asc(sessions.id)).all(),
    sessionPeople: db.select().from(sessionPeople).all(),
    agenda: db.select().from(agendaItems).orderBy(asc(agendaItems.position)).all(),
    actions: db.select().from(actions).orderBy(asc(actions.dueOn), asc(actions.id)).all(),
  };
}

function readIssued(db: ClientDb) {
  return {
    /** Issued packets without their content, newest first. */
    packets: db.select(packetColumns).from(packets).orderBy(desc(packets.issuedAt), desc(packets.id)).all(),
    contentOf: (packetId: string): PacketContent => {
      const isIt = eq(packets.id, packetId);
      const row = db.select({ content: packets.content }).from(packets).where(isIt).get();
      return JSON.parse(found(row, 'packet', packetId).content);
    },
  };
}
