/** The minutes of one session as a document: through the same engine and the same way out as packets. */
import { eq } from 'drizzle-orm';
import { decisions } from '#db/schema/client/decisions.ts';
import { actions } from '#db/schema/client/sessions.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { dateIn } from '#shared/domain/dates.ts';
import { deciderInWords } from '#shared/domain/decider-words.ts';
import { peopleAt } from '#shared/domain/decision-runway.ts';
import { packetFileName } from '#shared/domain/packet/file-name.ts';
import type { MinutesSection } from '#shared/domain/packet/minutes-section.ts';
import { type PacketContent, packetSchemaVersion } from '#shared/domain/packet/model.ts';
import type { ClientContext } from './context.ts';
import { type PacketSource, readSource } from './packet/source.ts';
import { type Cleared, clear } from './way-out.ts';

/** Minutes that were searched and may leave. */
export interface ClearedMinutes {
  fileName: string;
  pdf: Uint8Array;
  cleared: Cleared;
}

/** Sets the minutes of a session. @throws Refusal LEAK_STOPPED */
export async function setMinutes(ctx: ClientContext, session: Session): Promise<ClearedMinutes> {
  const content = compileMinutes(ctx, session);
  const fileName = packetFileName(content).replace(/ leadership(\.pdf)$/, ' minutes$1');
  const cleared = clear(ctx, { fileName, content });
  const { pdf } = await ctx.press.renderPdf(content, { signal: ctx.signal });
  return { fileName, pdf, cleared };
}

/** What the minutes say. Their section has no place for a private note. */
function compileMinutes(ctx: ClientContext, session: Session): PacketContent {
  const source = readSource(ctx.db, ctx.clientId, session.onDate);
  const { name, monogram, color, currency, paper, confidentiality, timeZone } = source.profile;
  const people = peopleAt(session, source.people).map((person) => ({ name: person.name, role: person.role }));
  const minutes: MinutesSection = {
    kind: 'minutes',
    heldOn: session.heldAt === null ? null : dateIn(timeZone, session.heldAt),
    people,
    points: session.agenda.map(({ title, minutes: planned, isDone, note, carriedFromId }) => ({
      ...{ title, isDone, note, minutes: planned },
      isCarried: carriedFromId !== null,
    })),
    decisions: decisionsOf(ctx, source, session.id),
    actions: actionsOf(ctx, source, session.id),
    objectives: source.objectives
      .filter(({ id }) => session.objectiveIds.includes(id))
      .map(({ title }) => title),
    notes: session.notes,
  };
  return {
    schemaVersion: packetSchemaVersion,
    client: { name, monogram, color, currency, locale: ctx.locale() },
    session: { kind: session.kind, on: session.onDate, groups: [], people, agenda: [], notes: '' },
    edition: 'leadership',
    ...{ paper, confidentiality, asOf: session.onDate, issuedOn: null, replaces: null, asks: [] },
    sections: [minutes],
  };
}

function decisionsOf(
  ctx: ClientContext,
  source: PacketSource,
  sessionId: string,
): MinutesSection['decisions'] {
  const rows = ctx.db.select().from(decisions).where(eq(decisions.sessionId, sessionId)).all();
  return rows.map((row) => ({
    question: row.question,
    decider: deciderInWords(row.decider, {
      function: () => source.functionOf(row.deciderFunctionId) ?? 'A function',
      person: () => source.nameOf(row.deciderPersonId) ?? 'A person',
    }),
    decidedOn: row.decidedOn,
    outcome: row.outcome,
    neededBy: row.neededBy,
  }));
}

function actionsOf(ctx: ClientContext, source: PacketSource, sessionId: string): MinutesSection['actions'] {
  const rows = ctx.db.select().from(actions).where(eq(actions.sessionId, sessionId)).all();
  return rows.map(({ title, ownerId, dueOn, doneOn }) => ({
    title,
    owner: source.nameOf(ownerId),
    dueOn,
    doneOn,
  }));
}
