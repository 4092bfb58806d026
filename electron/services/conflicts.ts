/** Conflicts over a function, and the allocation decisions that settle them. (Rules: product, Cross-functional hand-offs.) */
import { eq } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { allRows } from '#db/queries/all-rows.ts';
import { allocations, handoffs, operationalPeaks } from '#db/schema/client/handoffs.ts';
import { functions } from '#db/schema/client/organisation.ts';
import { initiatives } from '#db/schema/client/strategy.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { AllocationRow, Conflict } from '#shared/contract/handoffs.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { type ClaimKey, conflictsOf, sidesOf, withAllocations } from '#shared/domain/conflicts.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import type { ClientContext } from './context.ts';
import { found } from './find.ts';

type Part = 'conflicts';

/** The conflicts on a date, earliest first, then those that were settled and are over. */
export function list(ctx: ClientContext, input: Inputs[Part]['list']): Outputs[Part]['list'] {
  return conflictsIn(readClaims(ctx.db), input.asOf ?? ctx.today());
}

/** Settles a conflict. @throws Refusal NOT_FOUND where there is none, CONFLICT where it is settled already */
export function allocate(ctx: ClientContext, input: Inputs[Part]['allocate']): Outputs[Part]['allocate'] {
  return ctx.write('conflicts.allocate', () => {
    const { conflictId, decision, decidedBy, on: decidedOn = ctx.today() } = input;
    const claims = readClaims(ctx.db);
    const settled = claims.allocations.find((row) => row.conflictId === conflictId);
    if (settled) throw settledAlready(settled);
    // A decision may be recorded for another day than the one on which the two were seen to collide.
    const known = [...conflictsIn(claims, decidedOn), ...conflictsIn(claims, ctx.today())];
    found(
      known.find(({ id }) => id === conflictId),
      'conflict',
      conflictId,
    );
    const row = { conflictId, decision, decidedBy, decidedOn, id: ctx.newId(), createdAt: ctx.now() };
    const output = ctx.db.insert(allocations).values(row).returning().get();
    return { sentence: `Settled a conflict: ${decision}`, output };
  });
}

/** Takes an allocation decision back. @throws Refusal NOT_FOUND */
export function withdraw(ctx: ClientContext, input: Inputs[Part]['withdraw']): Outputs[Part]['withdraw'] {
  return ctx.write('conflicts.withdraw', () => {
    const isIts = eq(allocations.conflictId, input.conflictId);
    const [row] = ctx.db.delete(allocations).where(isIts).returning().all();
    const gone = found(row, 'allocation decision', input.conflictId);
    return { sentence: `Withdrew the decision “${gone.decision}”`, output: { ids: [gone.id] } };
  });
}

/** Everything that conflicts are found in. */
export type Claims = ReturnType<typeof readClaims>;

/** Reads what needs a function, and what was decided about it. */
export function readClaims(db: ClientDb) {
  return {
    handoffs: allRows(db, handoffs, handoffs.requestedOn, handoffs.id),
    initiatives: allRows(db, initiatives, initiatives.id),
    peaks: allRows(db, operationalPeaks, operationalPeaks.id),
    allocations: allRows(db, allocations, allocations.decidedOn, allocations.id),
    functions: allRows(db, functions),
  };
}

/** The conflicts on `asOf` in words, with those that were settled by then and are over. */
export function conflictsIn(claims: Claims, asOf: PlainDate): Conflict[] {
  const current = withAllocations(conflictsOf(claims, asOf), claims.allocations, asOf);
  const ids = new Set(current.map(({ id }) => id));
  const over = claims.allocations.filter((row) => row.decidedOn <= asOf && !ids.has(row.conflictId));
  return [
    ...current.flatMap(({ id, weeks, allocation }) => told(claims, id, weeks, allocation) ?? []),
    ...over.flatMap((allocation) => told(claims, allocation.conflictId, null, allocation) ?? []),
  ];
}

function told(
  claims: Claims,
  id: string,
  weeks: Conflict['weeks'],
  allocation: AllocationRow | null,
): Conflict | undefined {
  const sides = sidesOf(id);
  if (!sides) return undefined;
  const [first, second] = sides.map((side) => sideOf(claims, side));
  if (!first || !second) return undefined;
  return {
    id,
    functionId: first.functionId ?? second.functionId,
    sides: [first.side, second.side],
    weeks,
    allocation,
  };
}

type Side = { functionId: string | null; side: Conflict['sides'][number] };

function sideOf(claims: Claims, { kind, id }: ClaimKey): Side {
  const side = (words: string, functionId: string | null = null): Side => ({
    functionId,
    side: { kind, id, words },
  });
  switch (kind) {
    case 'handoff': {
      const row = claims.handoffs.find((handoff) => handoff.id === id);
      if (!row) return side('a hand-off that was removed');
      const to = claims.functions.find((each) => each.id === row.toFunctionId)?.name ?? 'another function';
      return side(`“${row.what}” for ${to}`, row.fromFunctionId);
    }
    case 'initiative': {
      const row = claims.initiatives.find((initiative) => initiative.id === id);
      return row
        ? side(`its initiative “${row.title}”`, row.functionId)
        : side('an initiative that was removed');
    }
    case 'peak': {
      const row = claims.peaks.find((peak) => peak.id === id);
      return row ? side(`its peak “${row.title}”`, row.functionId) : side('a peak that was removed');
    }
  }
}

function settledAlready({ decision, decidedBy, decidedOn }: AllocationRow): Refusal {
  return new Refusal(
    'CONFLICT',
    `That was settled on ${decidedOn} by ${decidedBy}: “${decision}” Withdraw that decision first.`,
    { decision, decidedBy, decidedOn },
  );
}
