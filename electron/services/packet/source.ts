/** Everything of one client that a packet is compiled from, read once. */
import { asc, desc } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { escalations } from '#db/schema/client/accountability.ts';
import { milestones, slips } from '#db/schema/client/calendar.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { functions, people } from '#db/schema/client/organisation.ts';
import { packets } from '#db/schema/client/packets.ts';
import { profile } from '#db/schema/client/profile.ts';
import { actions, agendaItems, sessionPeople, sessions } from '#db/schema/client/sessions.ts';
import { initiatives, objectives } from '#db/schema/client/strategy.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { readClaims } from '../conflicts.ts';
import { readMetrics } from '../dashboard/read-metrics.ts';
import { readRunway } from '../decision-runway.ts';
import { readDrift } from '../drift.ts';
import { found } from '../find.ts';
import { readRetainer } from '../ledger-input.ts';

export type PacketSource = ReturnType<typeof readSource>;

/** Reads a client's tables and the names that rows refer to. */
export function readSource(db: ClientDb, clientId: string, asOf: PlainDate) {
  const everyone = db.select().from(people).orderBy(asc(people.name)).all();
  const names = new Map(everyone.map(({ id, name }) => [id, name]));
  const functionNames = new Map(
    db
      .select()
      .from(functions)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  return {
    asOf,
    profile: found(db.select().from(profile).get(), 'client', clientId),
    people: everyone,
    objectives: db.select().from(objectives).orderBy(asc(objectives.position), asc(objectives.id)).all(),
    metrics: readMetrics(db),
    initiatives: db.select().from(initiatives).orderBy(asc(initiatives.id)).all(),
    milestones: db.select().from(milestones).orderBy(asc(milestones.dueOn), asc(milestones.id)).all(),
    slips: db.select().from(slips).orderBy(asc(slips.slippedOn), asc(slips.id)).all(),
    sessions: db.select().from(sessions).orderBy(asc(sessions.onDate), asc(sessions.id)).all(),
    sessionPeople: db.select().from(sessionPeople).all(),
    agenda: db.select().from(agendaItems).orderBy(asc(agendaItems.position)).all(),
    claims: readClaims(db),
    decisions: db.select().from(decisions).orderBy(asc(decisions.id)).all(),
    runway: readRunway(db, asOf),
    escalations: db.select().from(escalations).orderBy(asc(escalations.id)).all(),
    drift: readDrift(db, asOf),
    actions: db.select().from(actions).orderBy(asc(actions.dueOn), asc(actions.id)).all(),
    packets: db.select().from(packets).orderBy(desc(packets.issuedAt), desc(packets.id)).all(),
    retainer: readRetainer(db),
    nameOf: (personId: string | null): string | null => (personId && names.get(personId)) || null,
    functionOf: (functionId: string | null): string | null =>
      (functionId && functionNames.get(functionId)) || null,
  };
}
