/** The decision register: what must be decided, by whom, by when, and what came of it. (Rules: product, Decision runway.) */
import { asc, eq } from 'drizzle-orm';
import { decisions } from '#db/schema/client/decisions.ts';
import type { DeciderFields, DecisionRow } from '#shared/contract/decisions.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { decideBy } from '#shared/domain/calendar.ts';
import { type Decider, deciderOf } from '#shared/domain/decision-runway.ts';
import { waitingByDecider } from '#shared/domain/decision-waiting.ts';
import type { ClientContext } from './context.ts';
import { readRunway } from './decision-runway.ts';
import { found, given } from './find.ts';

type Part = 'decisions';

/** The register by the date each is needed by, those without one first. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  return ctx.db.select().from(decisions).orderBy(asc(decisions.neededBy), asc(decisions.id)).all();
}

/** Puts a question for decision. @throws Refusal INVALID_INPUT where it is not said which function or person decides */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('decisions.add', () => {
    const { clientId: _, outcome = '', decidedOn, ...fields } = given(input);
    const row = sound({
      ...{ options: '', recommendation: '', initiativeId: null, sessionId: null },
      ...{ deciderFunctionId: null, deciderPersonId: null, neededBy: null, leadDays: 0 },
      raisedOn: ctx.today(),
      ...fields,
      ...decided(ctx, outcome, decidedOn),
      id: ctx.newId(),
      createdAt: ctx.now(),
    });
    const output = ctx.db.insert(decisions).values(row).returning().get();
    const what = output.decidedOn === null ? 'Put for decision' : 'Recorded the decision on';
    return { sentence: `${what}: “${output.question}”`, output };
  });
}

/** Changes a question, who decides or by when. @throws Refusal as for a new one */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('decisions.update', () => {
    const before = one(ctx, input.decisionId);
    const { outcome, ...fields } = given(input.change);
    if (outcome !== undefined && before.decidedOn === null)
      throw new Refusal(
        'CONFLICT',
        `“${before.question}” is not decided yet. Record what was decided first.`,
      );
    const row = sound({ ...before, ...fields, outcome: outcome ?? before.outcome });
    return { sentence: `Changed the decision “${row.question}”`, output: put(ctx, row) };
  });
}

/** Records the outcome. @throws Refusal CONFLICT where it was decided before */
export function resolve(ctx: ClientContext, input: Inputs[Part]['resolve']): Outputs[Part]['resolve'] {
  return ctx.write('decisions.resolve', () => {
    const before = one(ctx, input.decisionId);
    if (before.decidedOn !== null) {
      throw new Refusal(
        'CONFLICT',
        `“${before.question}” was decided on ${before.decidedOn}: ${before.outcome} Take that back first.`,
        { decidedOn: before.decidedOn, outcome: before.outcome },
      );
    }
    const { outcome, on, sessionId = before.sessionId } = input;
    const row = sound({ ...before, sessionId, ...decided(ctx, outcome, on) });
    return { sentence: `Decided “${row.question}”: ${outcome}`, output: put(ctx, row) };
  });
}

/** Takes an outcome back. @throws Refusal CONFLICT for one that is open */
export function reopen(ctx: ClientContext, input: Inputs[Part]['reopen']): Outputs[Part]['reopen'] {
  return ctx.write('decisions.reopen', () => {
    const before = one(ctx, input.decisionId);
    if (before.decidedOn === null) throw new Refusal('CONFLICT', `“${before.question}” is still open.`);
    const output = put(ctx, { ...before, decidedOn: null, outcome: '' });
    return { sentence: `Opened the decision “${output.question}” again`, output };
  });
}

/** Removes a decision; an escalation of it stays. */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('decisions.remove', () => {
    const gone = one(ctx, input.decisionId);
    ctx.db.delete(decisions).where(eq(decisions.id, gone.id)).run();
    return { sentence: `Removed the decision “${gone.question}”`, output: { ids: [gone.id] } };
  });
}

/** Each decision on the session it belongs on. */
export function runway(ctx: ClientContext, input: Inputs[Part]['runway']): Outputs[Part]['runway'] {
  return readRunway(ctx.db, input.asOf ?? ctx.today());
}

/** Days waiting by decider, longest first; a decider who was removed is nobody's waiting. */
export function waiting(ctx: ClientContext, input: Inputs[Part]['waiting']): Outputs[Part]['waiting'] {
  const asked = list(ctx).flatMap((row) => {
    const decider = deciderIn(row);
    return decider === null ? [] : [{ ...askedOf(row), decider }];
  });
  return waitingByDecider(asked, input.asOf ?? ctx.today()).map(({ decider, ...figures }) => ({
    ...fieldsOf(decider),
    ...figures,
  }));
}

function askedOf({ raisedOn, neededBy, leadDays, decidedOn }: DecisionRow) {
  return { askedOn: raisedOn, decideBy: decideBy(neededBy, leadDays), decidedOn };
}

function deciderIn(row: DeciderFields): Decider | null {
  return deciderOf({
    needsInputFrom: row.decider,
    needsFunctionId: row.deciderFunctionId,
    needsPersonId: row.deciderPersonId,
  });
}

function fieldsOf(decider: Decider): DeciderFields {
  return {
    decider: decider.kind,
    deciderFunctionId: decider.kind === 'function' ? decider.functionId : null,
    deciderPersonId: decider.kind === 'person' ? decider.personId : null,
  };
}

function decided(ctx: ClientContext, outcome: string, on: string | undefined) {
  return { outcome, decidedOn: outcome === '' ? null : (on ?? ctx.today()) };
}

// A question was put at the latest on the day it was decided.
function sound(row: DecisionRow): DecisionRow {
  const decider = deciderIn(row);
  if (decider === null) {
    throw new Refusal('INVALID_INPUT', `Say which ${row.decider} decides “${row.question}”.`, {
      issues: [{ field: 'decider', problem: `names no ${row.decider}` }],
    });
  }
  const { raisedOn, decidedOn } = row;
  const isEarlier = decidedOn !== null && decidedOn < raisedOn;
  return { ...row, ...fieldsOf(decider), raisedOn: isEarlier ? decidedOn : raisedOn };
}

function put(ctx: ClientContext, row: DecisionRow): DecisionRow {
  return ctx.db.update(decisions).set(row).where(eq(decisions.id, row.id)).returning().get();
}

function one(ctx: ClientContext, id: string): DecisionRow {
  return found(ctx.db.select().from(decisions).where(eq(decisions.id, id)).get(), 'decision', id);
}
