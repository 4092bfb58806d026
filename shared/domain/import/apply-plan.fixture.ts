/** Carries out a plan on plain data, as the services do on the database, so that tests can import twice. */
import { applyDayPlan } from './apply-days.fixture.ts';
import { applyMetricPlan, applyPastPlanPlan } from './apply-figures.fixture.ts';
import type {
  Existing,
  ExistingInitiative,
  ExistingMilestone,
  Imported,
  ImportPlan,
  InitiativeValues,
  MilestoneValues,
  Named,
  PlannedRow,
  PlannedStatusUpdate,
  Reference,
} from './plan-types.ts';

export const nothingYet: Existing = {
  people: [],
  functions: [],
  objectives: [],
  initiatives: [],
  milestones: [],
  metrics: [],
  pastPlans: [],
  time: { ...{ agreements: [], pauses: [], adjustments: [], closings: [], days: [] }, clientName: 'Acme' },
};

/** `remembers: false` is a store that keeps no memory of what a file said; `ids` names the entries it makes. */
export function applyPlan(existing: Existing, plan: ImportPlan, remembers = true, ids = 'own'): Existing {
  const people = withNew(existing.people, plan.newPeople, 'person');
  const functions = withNew(existing.functions, plan.newFunctions, 'function');
  const objectives = withNew(existing.objectives, plan.newObjectives, 'objective');
  const after = { ...existing, people, functions, objectives };
  const memory = (imported: Imported) => (remembers ? { imported } : {});
  if (plan.kind === 'initiatives') {
    const store = (row: InitiativeRow, now: ExistingInitiative): ExistingInitiative => ({
      ...now,
      ...initiativeColumns(row.values, after),
      ...statusColumns(row.statusUpdate),
      ...memory(row.imported),
    });
    return {
      ...after,
      initiatives: applyRows(
        existing.initiatives,
        plan.rows,
        (id) => newInitiative(`${ids} ${id}`),
        store,
        memory,
      ),
    };
  }
  if (plan.kind === 'metrics') return applyMetricPlan(after, plan);
  if (plan.kind === 'past_plans') return applyPastPlanPlan(after, plan);
  if (plan.kind === 'days') return applyDayPlan(after, plan);
  const initiatives = withNewInitiatives(existing.initiatives, plan.newInitiatives, ids);
  const parents = initiatives.map(({ id, title }) => ({ id, name: title }));
  const store = (row: MilestoneRow, now: ExistingMilestone): ExistingMilestone => ({
    ...now,
    ...milestoneColumns(row.values, { ...after, parents }),
    ...memory(row.imported),
  });
  return {
    ...after,
    initiatives,
    milestones: applyRows(
      existing.milestones,
      plan.rows,
      (id) => newMilestone(`${ids} ${id}`),
      store,
      memory,
    ),
  };
}

type Written<Values> = {
  values: Partial<Values>;
  statusUpdate: PlannedStatusUpdate | null;
  imported: Imported;
};
type InitiativeRow = Written<InitiativeValues>;
type MilestoneRow = Written<MilestoneValues>;

function applyRows<Row extends { id: string }, Values>(
  existing: readonly Row[],
  planned: readonly PlannedRow<Values>[],
  blank: (id: string) => Row,
  store: (row: Written<Values>, now: Row) => Row,
  memory: (imported: Imported) => { imported?: Imported },
): Row[] {
  const rows = new Map(existing.map((row) => [row.id, row]));
  for (const row of planned) {
    if (row.action === 'create') {
      const now = blank(`row ${rows.size}`);
      rows.set(now.id, store(row, now));
    } else if (row.action !== 'refuse') {
      const now = rows.get(row.id);
      if (!now) throw new Error(`no entry ${row.id}`);
      rows.set(row.id, row.action === 'update' ? store(row, now) : { ...now, ...memory(row.imported) });
    }
  }
  return [...rows.values()];
}

function withNew(existing: readonly Named[], names: readonly string[], kind: string): Named[] {
  return [...existing, ...names.map((name, index) => ({ id: `${kind} ${existing.length + index}`, name }))];
}

function withNewInitiatives(existing: readonly ExistingInitiative[], titles: readonly string[], ids: string) {
  const made = titles.map((title, index) => ({ ...newInitiative(`${ids} initiative ${index}`), title }));
  return [...existing, ...made];
}

function idOf(reference: Reference | null, among: readonly Named[]): string | null {
  if (reference === null) return null;
  const id = reference.id ?? among.find(({ name }) => name === reference.name)?.id;
  if (id === undefined) throw new Error(`“${reference.name}” was not made`);
  return id;
}

function initiativeColumns(values: Partial<InitiativeValues>, { people, functions, objectives }: Existing) {
  const { objective, function: ofFunction, owner, ...plain } = values;
  return {
    ...plain,
    ...(objective !== undefined && { objectiveId: idOf(objective, objectives) }),
    ...(ofFunction !== undefined && { functionId: idOf(ofFunction, functions) }),
    ...(owner !== undefined && { ownerId: idOf(owner, people) }),
  };
}

function statusColumns(update: PlannedStatusUpdate | null) {
  return update ? { status: update.status, lastUpdateOn: update.updatedOn, lastUpdateNote: update.note } : {};
}

function milestoneColumns(
  values: Partial<MilestoneValues>,
  { people, functions, parents }: Existing & { parents: readonly Named[] },
) {
  const { initiative, owner, needsInput, ...plain } = values;
  return {
    ...plain,
    ...(initiative !== undefined && { initiativeId: idOf(initiative, parents) ?? '' }),
    ...(owner !== undefined && { ownerId: idOf(owner, people) }),
    ...(needsInput && {
      needsInputFrom: needsInput.from,
      needsFunctionId: needsInput.from === 'function' ? idOf(needsInput.function, functions) : null,
      needsPersonId: needsInput.from === 'person' ? idOf(needsInput.person, people) : null,
    }),
  };
}

export function newInitiative(id: string): ExistingInitiative {
  return {
    id,
    externalId: null,
    title: '',
    note: '',
    objectiveId: null,
    ownerId: null,
    functionId: null,
    status: 'not_started',
    lastUpdateOn: null,
    lastUpdateNote: '',
    startsOn: null,
    targetOn: null,
    originalTargetOn: null,
    closedOn: null,
  };
}

export function newMilestone(id: string): ExistingMilestone {
  return {
    id,
    externalId: null,
    initiativeId: '',
    title: '',
    note: '',
    kind: 'deliverable',
    ownerId: null,
    dueOn: null,
    originalDueOn: null,
    completedOn: null,
    needsInputFrom: null,
    needsFunctionId: null,
    needsPersonId: null,
    leadDays: 0,
  };
}
