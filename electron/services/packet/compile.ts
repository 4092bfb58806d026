/** Compiles a packet's content: one client, one session, one edition, as of one date. (Rules: product, Packets.) */
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs } from '#shared/contract/types.ts';
import { missingAuthorities } from '#shared/domain/charter.ts';
import { addDays, type PlainDate } from '#shared/domain/dates.ts';
import { charterNotes } from '#shared/domain/packet/charter-notes.ts';
import { omissibleSections } from '#shared/domain/packet/leave-out.ts';
import { type PacketContent, packetSchemaVersion } from '#shared/domain/packet/model.ts';
import { pageBudgetsOf } from '#shared/domain/packet/page-budget.ts';
import { heldSince } from '#shared/domain/packet/role-changes.ts';
import { sinceLast } from '#shared/domain/packet/since-last.ts';
import type { SinceLastSection } from '#shared/domain/packet/since-last-section.ts';
import type { SessionKind } from '#shared/domain/vocabulary.ts';
import type { ClientContext } from '../context.ts';
import { found } from '../find.ts';
import { narrow } from './narrow.ts';
import { sectionsFor } from './sections.ts';
import { asksOf, recorded } from './session-words.ts';
import { type PacketSource, readSource } from './source.ts';

type Preview = Inputs['packets']['preview'];

/** Which session, as of when. */
export type PacketOccasion = Pick<Preview, 'session' | 'asOf'>;

/** For whom, and without which sections. */
export type PacketEdition = Pick<Preview, 'edition' | 'functionId' | 'leaveOut'>;

export type PacketRequest = PacketOccasion & PacketEdition;

/** What compiling needs of a client: nothing that could write. */
export type CompileContext = Pick<ClientContext, 'db' | 'clientId' | 'today' | 'locale'>;

export interface CompiledPacket {
  readonly content: PacketContent;
  readonly sessionId: string | null;
  readonly functionId: string | null;
}

/** The content of a packet as it stands now; a draft until it is issued. @throws Refusal INVALID_INPUT, NOT_FOUND */
export function compilePacket(ctx: CompileContext, request: PacketRequest): CompiledPacket {
  return compiler(ctx, request)(request);
}

/** Compiles any number of editions from one reading of the client's data. */
export function compiler(
  ctx: CompileContext,
  occasion: PacketOccasion,
): (edition: PacketEdition) => CompiledPacket {
  const source = readSource(ctx.db, ctx.clientId, occasion.asOf ?? ctx.today());
  const { row, ...session } = sessionFor(source, occasion.session);
  const locale = ctx.locale();
  return (request) => {
    const functionName = functionOf(source, request);
    const { source: own, keeps } =
      request.functionId === undefined ? { source, keeps: undefined } : narrow(source, request.functionId);
    const sections = sectionsFor(request.edition, own, locale);
    const previous = previousContent(source, session, request);
    const content: PacketContent = {
      schemaVersion: packetSchemaVersion,
      client: clientOf(source, locale),
      session: row
        ? recorded(source, row, request.functionId)
        : { kind: session.kind, on: session.onDate, groups: [], people: [], agenda: [], notes: '' },
      edition: request.edition,
      ...(functionName === null ? {} : { functionName }),
      paper: source.profile.paper,
      asOf: source.asOf,
      issuedOn: null,
      replaces: null,
      confidentiality: source.profile.confidentiality,
      asks: row ? asksOf(source, row, request.functionId) : [],
      sections: [
        { ...sinceLast(previous, sections, keeps), ...heldBetween(source, previous, request) },
        ...sections,
      ],
      ...leftOutOf(request),
      ...(request.edition === 'function' ? {} : explainedBy(source, sections)),
      pageBudget: pageBudgetsOf(source.profile)[request.edition],
    };
    return { content, sessionId: row?.id ?? null, functionId: request.functionId ?? null };
  };
}

// Only where there are any: what says nothing is not frozen.
function leftOutOf({ leaveOut = [] }: PacketEdition): Pick<PacketContent, 'leftOut'> {
  return leaveOut.length > 0 ? { leftOut: omissibleSections.filter((kind) => leaveOut.includes(kind)) } : {};
}

function explainedBy(
  { charter, asOf }: PacketSource,
  sections: PacketContent['sections'],
): Pick<PacketContent, 'charterNotes'> {
  const notes = charterNotes(sections, missingAuthorities(charter, asOf));
  return notes.length > 0 ? { charterNotes: notes } : {};
}

// A function is not told of the others' sessions.
function heldBetween(
  { sessions, asOf }: PacketSource,
  previous: PacketContent | null,
  { edition }: PacketEdition,
): Pick<SinceLastSection, 'sessionsHeld'> {
  if (!previous || edition === 'function') return {};
  // The session that a packet of its own day was made for was held after it.
  const isOfItsDay = previous.session.on === previous.asOf;
  const after = isOfItsDay ? addDays(previous.asOf, -1) : previous.asOf;
  return { sessionsHeld: heldSince(sessions, after, asOf) };
}

function functionOf(source: PacketSource, { edition, functionId }: PacketEdition): string | null {
  if (edition !== 'function' && functionId === undefined) return null;
  if (edition !== 'function' || functionId === undefined) {
    const problem = 'A function edition names its function, and no other edition names one.';
    throw new Refusal('INVALID_INPUT', problem, { issues: [{ field: 'functionId', problem }] });
  }
  return found(source.functionOf(functionId) ?? undefined, 'function', functionId);
}

function clientOf({ profile }: PacketSource, locale: string): PacketContent['client'] {
  const { name, monogram, color, currency } = profile;
  return { name, monogram, color, currency, locale };
}

function sessionFor(source: PacketSource, session: PacketOccasion['session']) {
  if ('sessionId' in session) {
    const row = found(
      source.sessions.find(({ id }) => id === session.sessionId),
      'session',
      session.sessionId,
    );
    return { row, kind: row.kind, onDate: row.onDate };
  }
  const { kind, onDate } = session;
  return { row: source.sessions.find((row) => row.kind === kind && row.onDate === onDate), kind, onDate };
}

/**
 * The last packet of another session, in the same edition where that session had one: editions and corrections of the same
 * session are compared with what came before. A function's edition holds too little to compare any other with.
 */
function previousContent(
  source: PacketSource,
  { kind, onDate }: { kind: SessionKind; onDate: PlainDate },
  { edition, functionId }: PacketEdition,
): PacketContent | null {
  type Row = PacketSource['packets'][number];
  const isSame = (row: Row) => row.edition === edition && row.functionId === (functionId ?? null);
  const earlier = source.packets.filter(
    (row) =>
      row.sessionOn <= onDate &&
      !(row.sessionKind === kind && row.sessionOn === onDate) &&
      (row.edition !== 'function' || isSame(row)),
  );
  const [last] = earlier;
  if (!last) return null;
  const ofThatSession = (row: Row) =>
    row.sessionKind === last.sessionKind && row.sessionOn === last.sessionOn;
  const same = earlier.find((row) => ofThatSession(row) && isSame(row));
  return source.contentOf((same ?? last).id);
}
