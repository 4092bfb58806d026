/** Clients: the roster in the workspace, and each client's own profile in its file. */
import { asc, eq } from 'drizzle-orm';
import { profile } from '#db/schema/client/profile.ts';
import { clientIndex, clients } from '#db/schema/workspace.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { monogramOf, nextClientColor, slugOf } from '#shared/domain/identity.ts';
import type { ClientContext, WorkspaceContext } from './context.ts';
import { found, given } from './find.ts';

type Part = 'clients';

/** All clients in the order of their names, those put away included. */
export function list(ctx: WorkspaceContext): Outputs[Part]['list'] {
  ctx.settleIndex();
  return summaries(ctx)
    .orderBy(asc(clientIndex.name))
    .all()
    .map((row) => summaryOf(ctx, row));
}

/** The profile from the client's own file. */
export function get(ctx: ClientContext): Outputs[Part]['get'] {
  return found(ctx.db.select().from(profile).get(), 'client', ctx.clientId);
}

/** Makes a client and its encrypted file. @throws Refusal ALREADY_EXISTS when a client has that name */
export function add(ctx: WorkspaceContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  const others = list(ctx);
  refuseTaken(input.name, others);
  const id = ctx.newId();
  const client = ctx.createClient(id, freeSlug(ctx, input.name));
  client.write('clients.add', () => {
    const row = {
      id,
      name: input.name,
      monogram: input.monogram ?? monogramOf(input.name),
      color: input.color ?? nextClientColor(others.length),
      timeZone: input.timeZone ?? 'UTC',
      currency: input.currency ?? 'USD',
      fiscalYearStart: input.fiscalYearStart ?? 1,
      confidentiality: `Confidential – prepared for ${input.name}`,
      paper:
        input.currency === undefined || input.currency === 'USD' ? ('us-letter' as const) : ('a4' as const),
    };
    client.db.insert(profile).values(row).run();
    return { sentence: `Created client ${input.name}`, output: undefined, isUndoable: false };
  });
  return summary(ctx, id);
}

/** Changes the profile. @throws Refusal ALREADY_EXISTS when another client has that name */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  const { name } = input.change;
  if (name !== undefined) {
    refuseTaken(
      name,
      ctx.nameRules().foreign.filter(({ kind }) => kind === 'client'),
    );
  }
  return ctx.write('clients.update', () => {
    const row = ctx.db
      .update(profile)
      .set({ ...get(ctx), ...given(input.change) })
      .returning()
      .get();
    return { sentence: `Changed the details of ${row.name}`, output: row };
  });
}

/** Puts a client away, or back. */
export function archive(ctx: WorkspaceContext, input: Inputs[Part]['archive']): Outputs[Part]['archive'] {
  const archivedAt = input.isArchived ? ctx.now() : null;
  ctx.write(() => ctx.db.update(clients).set({ archivedAt }).where(eq(clients.id, input.id)).run());
  return summary(ctx, input.id);
}

function summary(ctx: WorkspaceContext, clientId: string): Outputs[Part]['add'] {
  ctx.settleIndex();
  return summaryOf(ctx, found(summaries(ctx).where(eq(clients.id, clientId)).get(), 'client', clientId));
}

function summaries(ctx: WorkspaceContext) {
  return ctx.db
    .select({
      id: clients.id,
      slug: clients.slug,
      archivedAt: clients.archivedAt,
      index: {
        name: clientIndex.name,
        monogram: clientIndex.monogram,
        color: clientIndex.color,
        currency: clientIndex.currency,
        timeZone: clientIndex.timeZone,
        openInitiatives: clientIndex.openInitiatives,
        isStale: clientIndex.isStale,
      },
    })
    .from(clients)
    .leftJoin(clientIndex, eq(clientIndex.clientId, clients.id))
    .$dynamic();
}

type Row = ReturnType<ReturnType<typeof summaries>['all']>[number];

// A client whose file never opened since its index was lost is known by its folder alone.
function summaryOf(ctx: WorkspaceContext, { index, ...client }: Row): Outputs[Part]['add'] {
  const unread = {
    ...{ name: client.slug, monogram: monogramOf(client.slug), color: '#2f6fde', currency: 'USD' },
    ...{ timeZone: 'UTC', openInitiatives: 0, isStale: true },
  };
  return { ...client, ...(index ?? unread), ...ctx.files.look(client.id) };
}

// Two clients that are called the same could not be told apart, by a person or by the leak guard.
function refuseTaken(name: string, others: readonly { name: string }[]): void {
  const isTaken = others.some((other) => other.name.localeCompare(name, 'en', { sensitivity: 'base' }) === 0);
  if (!isTaken) return;
  throw new Refusal('ALREADY_EXISTS', `There is a client called ${name} already. Choose another name.`);
}

/** A slug that no other client has. */
export function freeSlug(ctx: WorkspaceContext, name: string): string {
  const rows = ctx.db.select({ slug: clients.slug }).from(clients).all();
  const taken = new Set(rows.map(({ slug }) => slug));
  const slug = slugOf(name);
  let candidate = slug;
  for (let count = 2; taken.has(candidate); count += 1) candidate = `${slug}-${count}`;
  return candidate;
}
