/** What the leak guard lets pass for one client: its own names, and those of others that a person allowed. */
import { asc, eq } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { allowedNames } from '#db/schema/client/leaks.ts';
import { people } from '#db/schema/client/organisation.ts';
import { profile } from '#db/schema/client/profile.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { foldName } from '#shared/domain/fold-names.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';

type Part = 'leaks';

/** The names that were allowed, in their order. */
export function allowed(ctx: ClientContext): Outputs[Part]['allowed'] {
  return ctx.db.select().from(allowedNames).orderBy(asc(allowedNames.name)).all();
}

/** Allows a name, with the reason on record. @throws Refusal ALREADY_EXISTS when it is allowed as it is */
export function allow(ctx: ClientContext, { name, reason }: Inputs[Part]['allow']): Outputs[Part]['allow'] {
  return ctx.write('leaks.allow', () => {
    if (allowed(ctx).some((row) => foldName(row.name) === foldName(name))) {
      throw new Refusal('ALREADY_EXISTS', `“${name}” is allowed for this client already.`, { name });
    }
    const row = { id: ctx.newId(), name, reason, createdAt: ctx.now() };
    const output = ctx.db.insert(allowedNames).values(row).returning().get();
    return { sentence: `Allowed the name “${name}” in documents: ${reason}`, output };
  });
}

/** Takes the permission back. */
export function withdraw(ctx: ClientContext, input: Inputs[Part]['withdraw']): Outputs[Part]['withdraw'] {
  return ctx.write('leaks.withdraw', () => {
    const rows = ctx.db
      .delete(allowedNames)
      .where(eq(allowedNames.id, input.allowedNameId))
      .returning()
      .all();
    const gone = found(rows[0], 'allowed name', input.allowedNameId);
    return { sentence: `No longer allows the name “${gone.name}” in documents`, output: { ids: [gone.id] } };
  });
}

/** The client's own name and people, and the names it was allowed. */
export function passingNames(db: ClientDb): { own: string[]; allowed: string[] } {
  const names = (rows: { name: string }[]) => rows.map(({ name }) => name);
  return {
    own: names([
      ...db.select({ name: profile.name }).from(profile).all(),
      ...db.select({ name: people.name }).from(people).all(),
    ]),
    allowed: names(db.select({ name: allowedNames.name }).from(allowedNames).all()),
  };
}
