/** Hand-offs between functions: requesting, the steps to delivery, and what waits. (Rules: product, Cross-functional hand-offs.) */
import { asc, eq } from 'drizzle-orm';
import { handoffs } from '#db/schema/client/handoffs.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { HandoffRow } from '#shared/contract/handoffs.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { charterStart } from '#shared/domain/charter.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { afterStep, boundaries, waitingBeforeAndAfter } from '#shared/domain/handoffs.ts';
import type { HandoffStep } from '#shared/domain/vocabulary.ts';
import { readCharter } from './charter.ts';
import type { ClientContext } from './context.ts';
import { found, given } from './find.ts';

type Part = 'handoffs';

/** Every hand-off by the date it was requested. */
export function list(ctx: ClientContext): Outputs[Part]['list'] {
  return ctx.db.select().from(handoffs).orderBy(asc(handoffs.requestedOn), asc(handoffs.id)).all();
}

/** Requests a hand-off. @throws Refusal INVALID_INPUT where functions or dates cannot be */
export function add(ctx: ClientContext, input: Inputs[Part]['add']): Outputs[Part]['add'] {
  return ctx.write('handoffs.add', () => {
    const { clientId: _, ...fields } = given(input);
    const row: HandoffRow = {
      requestedOn: ctx.today(),
      initiativeId: null,
      note: '',
      ...fields,
      id: ctx.newId(),
      state: 'requested',
      proposedFor: null,
      agreedOn: null,
      deliveredOn: null,
      declinedOn: null,
      createdAt: ctx.now(),
    };
    refuseUnsound(row);
    const output = ctx.db.insert(handoffs).values(row).returning().get();
    return { sentence: `Requested hand-off “${output.what}”`, output };
  });
}

/** Changes what is handed over, between whom and by when. @throws Refusal INVALID_INPUT as for a new one */
export function update(ctx: ClientContext, input: Inputs[Part]['update']): Outputs[Part]['update'] {
  return ctx.write('handoffs.update', () => {
    const row = { ...one(ctx, input.handoffId), ...given(input.change) };
    refuseUnsound(row);
    return { sentence: `Changed hand-off “${row.what}”`, output: put(ctx, row) };
  });
}

/** Takes one step. @throws Refusal CONFLICT after the last one, INVALID_INPUT on a date that cannot be */
export function step(ctx: ClientContext, input: Inputs[Part]['step']): Outputs[Part]['step'] {
  return ctx.write('handoffs.step', () => {
    const before = one(ctx, input.handoffId);
    const on = input.on ?? ctx.today();
    const proposedFor = proposedDate(input, on);
    const change = afterStep(before, input.step, on, proposedFor);
    if (!change) throw cannotStep(before, input.step, on);
    const until = proposedFor === null ? '' : ` for ${proposedFor}`;
    const sentence = `${stepWords[input.step]} hand-off “${before.what}” on ${on}${until}`;
    return { sentence, output: put(ctx, { ...before, ...change }) };
  });
}

/** Removes a hand-off; a conflict that it was part of is none any more. */
export function remove(ctx: ClientContext, input: Inputs[Part]['remove']): Outputs[Part]['remove'] {
  return ctx.write('handoffs.remove', () => {
    const gone = one(ctx, input.handoffId);
    ctx.db.delete(handoffs).where(eq(handoffs.id, gone.id)).run();
    return { sentence: `Removed hand-off “${gone.what}”`, output: { ids: [gone.id] } };
  });
}

/** Waiting by pair of functions, longest first. */
export function boundary(ctx: ClientContext, input: Inputs[Part]['boundary']): Outputs[Part]['boundary'] {
  return boundaries(list(ctx), input.asOf ?? ctx.today());
}

/** Waiting before and after a date: the one given, or the charter's first day. */
export function evidence(ctx: ClientContext, input: Inputs[Part]['evidence']): Outputs[Part]['evidence'] {
  const asOf = input.asOf ?? ctx.today();
  const since = input.since ?? charterStart(readCharter(ctx.db), asOf);
  return { asOf, since, compared: since === null ? null : waitingBeforeAndAfter(list(ctx), since, asOf) };
}

function refuseUnsound({
  fromFunctionId,
  toFunctionId,
  requestedOn,
  neededBy,
  ...row
}: Omit<HandoffRow, 'id'>) {
  if (fromFunctionId === toFunctionId) {
    throw new Refusal(
      'INVALID_INPUT',
      'A hand-off goes from one function to another. Choose two different functions.',
      { fromFunctionId, toFunctionId },
    );
  }
  if (neededBy < requestedOn) {
    throw new Refusal(
      'INVALID_INPUT',
      `It would be needed by ${neededBy}, before it is requested on ${requestedOn}. Check the two dates.`,
      { neededBy, requestedOn },
    );
  }
  const firstStepOn = [row.agreedOn, row.deliveredOn, row.declinedOn]
    .filter((date) => date !== null)
    .sort()[0];
  if (firstStepOn !== undefined && firstStepOn < requestedOn) {
    throw new Refusal(
      'INVALID_INPUT',
      `It went on on ${firstStepOn}, so it cannot have been requested later, on ${requestedOn}.`,
      { requestedOn, firstStepOn },
    );
  }
}

function proposedDate({ step, proposedFor }: Inputs[Part]['step'], on: PlainDate): PlainDate | null {
  if (proposedFor === undefined) return null;
  if (step !== 'counter') {
    throw new Refusal('INVALID_INPUT', 'Only a counter-proposal names another date.', { step, proposedFor });
  }
  if (proposedFor < on) {
    throw new Refusal(
      'INVALID_INPUT',
      `The counter-proposal of ${on} names ${proposedFor}, which is before it. Propose a later date.`,
      { on, proposedFor },
    );
  }
  return proposedFor;
}

const stepWords: Record<HandoffStep, string> = {
  counter: 'Countered',
  agree: 'Agreed',
  deliver: 'Delivered',
  decline: 'Declined',
};

function cannotStep(row: HandoffRow, step: HandoffStep, on: PlainDate): Refusal {
  const done = stepWords[step].toLowerCase();
  if (on < row.requestedOn) {
    return new Refusal(
      'INVALID_INPUT',
      `“${row.what}” was requested on ${row.requestedOn}, so it cannot be ${done} on ${on}.`,
      { requestedOn: row.requestedOn, on },
    );
  }
  const since = row.deliveredOn ?? row.declinedOn ?? row.agreedOn;
  return new Refusal('CONFLICT', `“${row.what}” was ${row.state} on ${since}, so it cannot be ${done} now.`, {
    state: row.state,
    step,
  });
}

function put(ctx: ClientContext, row: HandoffRow): HandoffRow {
  return ctx.db.update(handoffs).set(row).where(eq(handoffs.id, row.id)).returning().get();
}

function one(ctx: ClientContext, id: string): HandoffRow {
  return found(ctx.db.select().from(handoffs).where(eq(handoffs.id, id)).get(), 'hand-off', id);
}
