/** Compiles a packet's content: one client, one session, one edition, as of one date. (Rules: product, Packets.) */
import type { Inputs } from '#shared/contract/types.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import {
  type PacketContent,
  type PacketSection,
  type PacketSession,
  packetSchemaVersion,
} from '#shared/domain/packet/model.ts';
import { sinceLast } from '#shared/domain/packet/since-last.ts';
import type { SessionKind } from '#shared/domain/vocabulary.ts';
import type { ClientContext } from '../context.ts';
import { found } from '../find.ts';
import { actionsSection } from './actions-section.ts';
import { appendixSection } from './appendix-section.ts';
import { attendance, calendarSection } from './calendar-section.ts';
import { dashboardSection } from './dashboard-section.ts';
import { decisionsSection } from './decisions-section.ts';
import { driftSection } from './drift-section.ts';
import { escalationsSection } from './escalations-section.ts';
import { handoffsSection } from './handoffs-section.ts';
import { registrySection } from './registry-section.ts';
import { retainerSection } from './retainer-section.ts';
import { type PacketSource, readSource } from './source.ts';

export type PacketRequest = Pick<Inputs['packets']['preview'], 'session' | 'edition' | 'asOf'>;

export interface CompiledPacket {
  content: PacketContent;
  sessionId: string | null;
}

/** The content of a packet as it stands now; a draft until it is issued. */
export function compilePacket(ctx: ClientContext, request: PacketRequest): CompiledPacket {
  const source = readSource(ctx.db, ctx.clientId, request.asOf ?? ctx.today());
  const { row, kind, onDate } = sessionFor(source, request.session);
  const locale = ctx.locale();
  const sections = ownSections(source, request.edition, locale);
  const content: PacketContent = {
    schemaVersion: packetSchemaVersion,
    client: {
      name: source.profile.name,
      monogram: source.profile.monogram,
      color: source.profile.color,
      currency: source.profile.currency,
      locale,
    },
    session: row
      ? recorded(source, row)
      : { kind, on: onDate, groups: [], people: [], agenda: [], notes: '' },
    edition: request.edition,
    paper: source.profile.paper,
    asOf: source.asOf,
    issuedOn: null,
    replaces: null,
    confidentiality: source.profile.confidentiality,
    asks: row
      ? row.ask
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
      : [],
    sections: [sinceLast(previousContent(source, kind, onDate), sections), ...sections],
  };
  return { content, sessionId: row?.id ?? null };
}

// In the order in which they are printed; "since the last packet" is made from them and goes first.
function ownSections(
  source: PacketSource,
  edition: PacketRequest['edition'],
  locale: string,
): PacketSection[] {
  return [
    registrySection(source),
    calendarSection(source),
    decisionsSection(source),
    dashboardSection(source),
    handoffsSection(source),
    ...(edition === 'ceo' ? [escalationsSection(source)] : []),
    driftSection(source),
    actionsSection(source),
    ...(edition === 'ceo' ? [retainerSection(source, locale)] : []),
    appendixSection(source),
  ];
}

type SessionRow = PacketSource['sessions'][number];

function sessionFor(source: PacketSource, session: PacketRequest['session']) {
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

function recorded(source: PacketSource, row: SessionRow): PacketSession {
  return {
    kind: row.kind,
    on: row.onDate,
    groups: [
      ...(row.withCeo ? (['ceo'] as const) : []),
      ...(row.withLeadership ? (['leadership'] as const) : []),
    ],
    people: attendance(source, row).map(({ name, role }) => ({ name, role })),
    agenda: source.agenda
      .filter(({ sessionId }) => sessionId === row.id)
      .map(({ title, minutes }) => ({ title, minutes })),
    notes: row.notes,
  };
}

/** The last packet of another session: editions and corrections of the same one are compared with what came before. */
function previousContent(source: PacketSource, kind: SessionKind, onDate: PlainDate): PacketContent | null {
  const previous = source.packets.find(
    (packet) => packet.sessionOn <= onDate && !(packet.sessionKind === kind && packet.sessionOn === onDate),
  );
  return previous ? JSON.parse(previous.content) : null;
}
