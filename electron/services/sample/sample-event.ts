/** What every event of a sample is made of. */
import { eq } from 'drizzle-orm';
import { functions, people } from '#db/schema/client/organisation.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import { addDays, dayOfWeek, type PlainDate } from '#shared/domain/dates.ts';
import type { ClientContext } from '../context.ts';
import { found } from '../find.ts';
import type { ClientStory, Offset } from './story.ts';

/** One thing that happened at a client: the app's own commands, run as a person would have at that date. */
export interface SampleEvent {
  on: PlainDate;
  run(ctx: ClientContext): void | Promise<void>;
}

/** The date an offset falls on, moved back to Friday from a weekend. */
export function workday(asOf: PlainDate, offset: Offset): PlainDate {
  const date = addDays(asOf, offset);
  return addDays(date, -Math.max(0, dayOfWeek(date) - 5));
}

/** The day on which the work with a client begins: that of its first agreement. */
export function beginningOf({ agreements }: Pick<ClientStory, 'agreements'>): Offset {
  return Math.min(...agreements.map(({ starts }) => starts));
}

/** The input that every command about a client has. */
export function idOf(ctx: ClientContext): { clientId: string } {
  return { clientId: ctx.clientId };
}

/** A person of this client by name. */
export function personId(ctx: ClientContext, name: string): string {
  return found(ctx.db.select().from(people).where(eq(people.name, name)).get(), 'person').id;
}

/** A function of this client by name. */
export function functionId(ctx: ClientContext, name: string): string {
  return found(ctx.db.select().from(functions).where(eq(functions.name, name)).get(), 'function').id;
}

/** An initiative of this client by title. */
export function initiativeId(ctx: ClientContext, title: string): string {
  const isMeant = eq(initiatives.title, title);
  return found(ctx.db.select().from(initiatives).where(isMeant).get(), 'initiative').id;
}
