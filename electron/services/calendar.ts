/**
 * Calendar files: one client's, searched like anything that leaves the app, or all clients' in one, which is for the
 * executive alone: it holds titles and dates of every client, and no notes. (Source: RFC 5545.)
 */
import { createHash } from 'node:crypto';
import { asc, isNull } from 'drizzle-orm';
import { profile } from '#db/schema/client/profile.ts';
import { clients } from '#db/schema/workspace.ts';
import type { Outputs } from '#shared/contract/types.ts';
import type { CalendarEvent } from './calendar-file/calendar-event.ts';
import { rememberTold, withCalledOff } from './calendar-file/called-off.ts';
import { clientEvents } from './calendar-file/client-events.ts';
import { writeIcs } from './calendar-file/write-ics.ts';
import type { ClientContext, WorkspaceContext } from './context.ts';
import { type Cleared, clear, clearTogether } from './way-out.ts';

type Part = 'calendar';

interface ReadyFile {
  fileName: string;
  events: number;
  bytes: Uint8Array;
  cleared: Cleared;
  /** Keeps what it tells, once it leaves. */
  remember(): void;
}

const type = 'text/calendar';

/** One client's calendar. @throws Refusal LEAK_STOPPED */
export function ofClient(ctx: ClientContext): Outputs[Part]['ofClient'] {
  return answer(clientFile(ctx));
}

/** Saves it where the person chooses. @throws Refusal LEAK_STOPPED */
export function saveOfClient(ctx: ClientContext): Promise<Outputs[Part]['saveOfClient']> {
  return saved(clientFile(ctx));
}

/** The calendar of all clients that are not put away. @throws Refusal LEAK_STOPPED where one client's text names another */
export function ofAll(ctx: WorkspaceContext): Outputs[Part]['ofAll'] {
  return answer(wholeFile(ctx));
}

/** Saves it where the person chooses. @throws Refusal LEAK_STOPPED as `ofAll` */
export function saveOfAll(ctx: WorkspaceContext): Promise<Outputs[Part]['saveOfAll']> {
  return saved(wholeFile(ctx));
}

async function saved({ cleared, bytes, remember }: ReadyFile) {
  const answered = await cleared.save(bytes);
  if (answered.outcome === 'saved') remember();
  return answered;
}

function answer({ fileName, events, bytes, cleared, remember }: ReadyFile) {
  remember();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { fileName, events, sha256, ics: cleared.blob(bytes, type) };
}

function clientFile(ctx: ClientContext): ReadyFile {
  const name = nameOf(ctx);
  const fileName = `${name.replace(/[\\/:*?"<>|]+/g, ' ')} calendar.ics`;
  const events = eventsOf(ctx, true);
  const cleared = clear(ctx, { fileName, content: contentOf(events) });
  const remember = () => rememberTold(ctx.db, events, ctx.today());
  return { fileName, events: events.length, bytes: writeIcs(name, events), cleared, remember };
}

function wholeFile(ctx: WorkspaceContext): ReadyFile {
  const fileName = 'Throughline calendar.ics';
  const open = ctx.db
    .select({ id: clients.id })
    .from(clients)
    .where(isNull(clients.archivedAt))
    .orderBy(asc(clients.slug))
    .all();
  const parts = open.map(({ id }) => {
    const client = ctx.openClient(id);
    const events = eventsOf(client, false);
    return { client, events, content: contentOf(events), names: client.nameRules() };
  });
  const cleared = clearTogether(ctx.machine, fileName, parts);
  const events = parts.flatMap((part) => part.events);
  const remember = () => {
    for (const part of parts) rememberTold(part.client.db, part.events, part.client.today());
  };
  return { fileName, events: events.length, bytes: writeIcs('Throughline', events), cleared, remember };
}

function eventsOf(ctx: ClientContext, withTexts: boolean): CalendarEvent[] {
  const today = ctx.today();
  const events = clientEvents(ctx.db, today, withTexts);
  return withCalledOff(ctx.db, events, { today, now: ctx.now() });
}

function nameOf(ctx: ClientContext): string {
  return ctx.db.select({ name: profile.name }).from(profile).get()?.name ?? 'Client';
}

function contentOf(events: readonly CalendarEvent[]) {
  return { calendar: events.map(({ title, description }) => ({ title, description })) };
}
