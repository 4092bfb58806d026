/** Escalations: what suggests one, and what a person took to the CEO. (Rules: product, Accountability.) */
import { desc, eq } from 'drizzle-orm';
import { escalations } from '#db/schema/client/accountability.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { handoffs } from '#db/schema/client/handoffs.ts';
import type { EscalationRow } from '#shared/contract/accountability.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { escalationStateOf } from '#shared/domain/escalation.ts';
import type { ClientContext } from './context.ts';
import { readSuggestions } from './escalation-suggestions.ts';
import { found, given } from './find.ts';

type Part = 'escalations';

/** What nobody has taken up yet, longest standing first. */
export function suggestions(
  ctx: ClientContext,
  input: Inputs[Part]['suggestions'],
): Outputs[Part]['suggestions'] {
  return readSuggestions(ctx.db, input.asOf ?? ctx.today());
}

/** Every escalation, newest first. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  return ctx.db.select().from(escalations).orderBy(desc(escalations.raisedOn), desc(escalations.id)).all();
}

/** Takes a matter to the CEO; one about a decision or a hand-off is about its initiative too. @throws Refusal NOT_FOUND */
export function raise(ctx: ClientContext, input: Inputs[Part]['raise']): Outputs[Part]['raise'] {
  return ctx.write('escalations.raise', () => {
    const { clientId: _, on: raisedOn = ctx.today(), ...fields } = given(input);
    const { decisionId = null, handoffId = null } = fields;
    const initiativeId = fields.initiativeId ?? initiativeOf(ctx, { decisionId, handoffId });
    const row: EscalationRow = {
      ...{ trigger: null, ...fields, initiativeId, decisionId, handoffId, raisedOn },
      ...{ acknowledgedOn: null, resolvedOn: null, decision: '' },
      ...{ id: ctx.newId(), createdAt: ctx.now() },
    };
    const output = ctx.db.insert(escalations).values(row).returning().get();
    return { sentence: `Escalated to the CEO: ${output.reason}`, output };
  });
}

/** Records that the CEO has it. @throws Refusal CONFLICT where that is past, INVALID_INPUT before it was raised */
export function acknowledge(
  ctx: ClientContext,
  input: Inputs[Part]['acknowledge'],
): Outputs[Part]['acknowledge'] {
  return ctx.write('escalations.acknowledge', () => {
    const { row: before, on } = stepping(ctx, input);
    if (before.acknowledgedOn !== null) throw past(before, 'acknowledged', before.acknowledgedOn);
    const output = put(ctx, { ...before, acknowledgedOn: on });
    return { sentence: `The CEO acknowledged on ${on}: ${output.reason}`, output };
  });
}

/** Records what was decided. @throws Refusal CONFLICT where it was resolved before, INVALID_INPUT before it was raised */
export function resolve(ctx: ClientContext, input: Inputs[Part]['resolve']): Outputs[Part]['resolve'] {
  return ctx.write('escalations.resolve', () => {
    const { row: before, on } = stepping(ctx, input);
    if (before.acknowledgedOn !== null && on < before.acknowledgedOn)
      throw tooEarly(on, 'acknowledged', before.acknowledgedOn);
    const output = put(ctx, { ...before, resolvedOn: on, decision: input.decision });
    return { sentence: `Resolved on ${on}: ${output.reason} – ${output.decision}`, output };
  });
}

/** Takes the last step back. @throws Refusal CONFLICT for one that was only raised */
export function reopen(ctx: ClientContext, input: Inputs[Part]['reopen']): Outputs[Part]['reopen'] {
  return ctx.write('escalations.reopen', () => {
    const before = one(ctx, input.escalationId);
    const state = escalationStateOf(before);
    if (state === 'raised') {
      throw new Refusal('CONFLICT', 'It was only raised, so there is no step to take back.', { state });
    }
    const change = state === 'resolved' ? { resolvedOn: null, decision: '' } : { acknowledgedOn: null };
    return {
      sentence: `Took back that it was ${state}: ${before.reason}`,
      output: put(ctx, { ...before, ...change }),
    };
  });
}

/** Removes an escalation. @throws Refusal NOT_FOUND */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('escalations.remove', () => {
    const gone = one(ctx, input.escalationId);
    ctx.db.delete(escalations).where(eq(escalations.id, gone.id)).run();
    return { sentence: `Removed the escalation: ${gone.reason}`, output: { ids: [gone.id] } };
  });
}

type Links = Pick<EscalationRow, 'decisionId' | 'handoffId'>;

function initiativeOf(ctx: ClientContext, { decisionId, handoffId }: Links): string | null {
  if (decisionId !== null) {
    const row = ctx.db.select().from(decisions).where(eq(decisions.id, decisionId)).get();
    return found(row, 'decision', decisionId).initiativeId;
  }
  if (handoffId === null) return null;
  const row = ctx.db.select().from(handoffs).where(eq(handoffs.id, handoffId)).get();
  return found(row, 'hand-off', handoffId).initiativeId;
}

function stepping(ctx: ClientContext, input: Inputs[Part]['acknowledge']) {
  const row = one(ctx, input.escalationId);
  const on = input.on ?? ctx.today();
  if (row.resolvedOn !== null) throw past(row, 'resolved', row.resolvedOn);
  if (on < row.raisedOn) throw tooEarly(on, 'raised', row.raisedOn);
  return { row, on };
}

function past({ reason }: EscalationRow, step: string, on: string): Refusal {
  return new Refusal('CONFLICT', `That was ${step} on ${on}: ${reason}`, { step, on });
}

function tooEarly(on: string, step: string, stepOn: string): Refusal {
  return new Refusal(
    'INVALID_INPUT',
    `It was ${step} on ${stepOn}. Give that day or a later one than ${on}.`,
    {
      issues: [{ field: 'on', problem: `lies before ${stepOn}` }],
    },
  );
}

function put(ctx: ClientContext, row: EscalationRow): EscalationRow {
  return ctx.db.update(escalations).set(row).where(eq(escalations.id, row.id)).returning().get();
}

function one(ctx: ClientContext, id: string): EscalationRow {
  return found(ctx.db.select().from(escalations).where(eq(escalations.id, id)).get(), 'escalation', id);
}
