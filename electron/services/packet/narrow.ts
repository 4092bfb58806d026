/** A client's rows narrowed to one function, for the edition that is for it. (Rules: shared/domain/packet/function-scope.ts.) */
import { sidesOf } from '#shared/domain/conflicts.ts';
import { scopeOf } from '#shared/domain/packet/function-scope.ts';
import type { PacketRow } from '#shared/domain/packet/since-last.ts';
import type { PacketSource } from './source.ts';

export interface NarrowedSource {
  readonly source: PacketSource;
  /** Whether a row of an earlier packet is the function's. */
  readonly keeps: (row: PacketRow) => boolean;
}

/** What is the function's own, and nothing of any other: no escalation, no other function's row. */
export function narrow(source: PacketSource, functionId: string): NarrowedSource {
  const { claims } = source;
  const scope = scopeOf({ ...source, handoffs: claims.handoffs }, functionId);
  const own = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    rows.filter(({ id }) => scope.own.has(id));
  const initiatives = own(source.initiatives);
  const peaks = claims.peaks.filter((peak) => peak.functionId === functionId);
  const sides = new Set([...own(claims.handoffs), ...initiatives, ...peaks].map(({ id }) => id));
  const isOwnConflict = (conflictId: string) =>
    sidesOf(conflictId)?.every(({ id }) => sides.has(id)) ?? false;
  return {
    source: {
      ...source,
      objectives: source.objectives.filter(({ id }) => scope.measured.has(id) || scope.served.has(id)),
      measured: source.measured.filter(({ id }) => scope.measured.has(id)),
      running: source.running.filter(({ id }) => scope.measured.has(id)),
      metrics: source.metrics.filter(({ objectiveId }) => scope.measured.has(objectiveId)),
      initiatives,
      milestones: own(source.milestones),
      slips: own(source.slips),
      decisions: own(source.decisions),
      runway: own(source.runway),
      drift: source.drift.filter(({ id }) => scope.own.has(id) || scope.measured.has(id)),
      actions: own(source.actions),
      translations: own(source.translations),
      escalations: [],
      claims: {
        ...claims,
        peaks,
        handoffs: own(claims.handoffs),
        initiatives: own(claims.initiatives),
        allocations: claims.allocations.filter(({ conflictId }) => isOwnConflict(conflictId)),
      },
    },
    keeps: keptFrom(source, new Set([...scope.own, ...sides, ...scope.measured]), functionId),
  };
}

// A row that is gone from the client is the function's where the packet of then says so, or its initiative is.
function keptFrom(source: PacketSource, own: ReadonlySet<string>, functionId: string) {
  const metrics = new Map(source.metrics.map(({ id, objectiveId }) => [id, objectiveId]));
  const allocations = new Map(source.claims.allocations.map(({ id, conflictId }) => [id, conflictId]));
  const there = new Set(source.initiatives.map(({ id }) => id));
  const name = source.functionOf(functionId);
  return ({ id, initiativeId, functionName }: PacketRow): boolean => {
    const conflict = sidesOf(allocations.get(id) ?? '');
    if (conflict) return conflict.every((side) => own.has(side.id));
    if (own.has(id) || own.has(metrics.get(id) ?? '')) return true;
    if (initiativeId !== undefined && own.has(initiativeId)) return true;
    return functionName !== undefined && functionName === name && !there.has(id);
  };
}
