/**
 * Which rows belong to one function, for the edition that is for it.
 * (Source: product rules, Packets: the function edition holds that function's initiatives, milestones, hand-offs and
 * actions only.)
 */
import type { InputSource } from '../vocabulary.ts';

type Id = string;

/** What belongs to a function by its own name, or else through the person who owns it. */
type Owned = { readonly id: Id; readonly functionId: Id | null; readonly ownerId: Id | null };

export interface ScopeRows {
  readonly people: readonly { readonly id: Id; readonly functionId: Id | null }[];
  readonly objectives: readonly Owned[];
  readonly initiatives: readonly (Owned & { readonly objectiveId: Id | null })[];
  readonly milestones: readonly { readonly id: Id; readonly initiativeId: Id }[];
  readonly slips: readonly {
    readonly id: Id;
    readonly initiativeId: Id | null;
    readonly milestoneId: Id | null;
  }[];
  readonly handoffs: readonly {
    readonly id: Id;
    readonly fromFunctionId: Id;
    readonly toFunctionId: Id;
  }[];
  readonly decisions: readonly {
    readonly id: Id;
    readonly initiativeId: Id | null;
    readonly decider: InputSource;
    readonly deciderFunctionId: Id | null;
    readonly deciderPersonId: Id | null;
  }[];
  readonly actions: readonly { readonly id: Id; readonly ownerId: Id | null }[];
  readonly translations: readonly (Owned & {
    readonly objectiveId: Id | null;
    readonly initiativeId: Id | null;
  })[];
}

export interface FunctionScope {
  /** The ids of everything that is the function's own. */
  readonly own: ReadonlySet<Id>;
  /** Objectives of nobody else that its initiatives serve, and its own: their metrics are its pace. */
  readonly measured: ReadonlySet<Id>;
  /** Objectives that its initiatives stand under, whosever they are: their titles head the registry. */
  readonly served: ReadonlySet<Id>;
}

/**
 * The rows of a function: its initiatives (or, where none is named, those whose owner is one of its people) with their
 * milestones and slips, hand-offs from or to it, decisions about its initiatives or that it or one of its people takes, its
 * people's actions, and what was translated for it.
 */
export function scopeOf(rows: ScopeRows, functionId: Id): FunctionScope {
  const functionOf = new Map(rows.people.map((person) => [person.id, person.functionId]));
  const whose = (row: Omit<Owned, 'id'>) =>
    row.functionId ?? (row.ownerId === null ? null : (functionOf.get(row.ownerId) ?? null));
  const isIts = (row: Omit<Owned, 'id'>) => whose(row) === functionId;
  const initiatives = rows.initiatives.filter(isIts);
  const objectives = rows.objectives.filter(isIts);
  const own = new Set(idsOf([...initiatives, ...objectives]));
  const served = new Set(initiatives.flatMap(({ objectiveId }) => objectiveId ?? []));
  const nobodys = rows.objectives.filter((row) => served.has(row.id) && whose(row) === null);
  const milestones = rows.milestones.filter(({ initiativeId }) => own.has(initiativeId));
  add(own, milestones);
  const isOwn = (id: Id | null) => id !== null && own.has(id);
  add(
    own,
    rows.slips.filter((row) => isOwn(row.initiativeId) || isOwn(row.milestoneId)),
    rows.handoffs.filter((row) => row.fromFunctionId === functionId || row.toFunctionId === functionId),
    rows.decisions.filter((row) => isOwn(row.initiativeId) || decides(row, functionId, functionOf)),
    rows.actions.filter(({ ownerId }) => ownerId !== null && functionOf.get(ownerId) === functionId),
    rows.translations.filter((row) => {
      const of = whose(row);
      return of === functionId || (of === null && (isOwn(row.initiativeId) || isOwn(row.objectiveId)));
    }),
  );
  return { own, served, measured: new Set(idsOf([...objectives, ...nobodys])) };
}

function decides(
  row: ScopeRows['decisions'][number],
  functionId: Id,
  functionOf: ReadonlyMap<Id, Id | null>,
): boolean {
  if (row.decider === 'function') return row.deciderFunctionId === functionId;
  return (
    row.decider === 'person' &&
    row.deciderPersonId !== null &&
    functionOf.get(row.deciderPersonId) === functionId
  );
}

function add(ids: Set<Id>, ...lists: readonly (readonly { readonly id: Id }[])[]): void {
  for (const id of idsOf(lists.flat())) ids.add(id);
}

function idsOf(rows: readonly { readonly id: Id }[]): Id[] {
  return rows.map(({ id }) => id);
}
