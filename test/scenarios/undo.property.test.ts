import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CommandRow } from '#shared/contract/history.ts';
import { Skipped } from '#test/harness/choices.ts';
import { anyCommand, everyCommand, isMaking, type RandomCommand } from '#test/harness/random-commands.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

/** Runs a command; false when it was refused, in words of the contract, or found nothing to work on. */
async function run(command: RandomCommand, clientId: string, numbers: readonly number[]): Promise<boolean> {
  const given = { api: shared.api, clientId, stored: shared.stored(clientId) };
  return command.run(given, numbers).then(
    () => true,
    (error) => {
      if (error instanceof Skipped) return false;
      expect(error).toMatchObject({ defined: true, code: expect.not.stringMatching('INTERNAL') });
      return false;
    },
  );
}

/** Undoes or redoes until there is nothing left; the ids of the commands in order. */
async function all(step: (request: { clientId: string }) => Promise<CommandRow>, clientId: string) {
  const done: string[] = [];
  for (;;) {
    const outcome = await step({ clientId }).catch((error) => error.code);
    if (typeof outcome === 'string') {
      expect(outcome).toMatch(/^NOTHING_TO_(UNDO|REDO)$/);
      return done;
    }
    done.push(outcome.id);
  }
}

/** Undoing everything leads from `end` back to `start`, and doing it all again from there to `end`. */
async function expectThereAndBack(clientId: string, start: object, commands: number): Promise<void> {
  const end = shared.stored(clientId);
  const undone = await all(shared.api.history.undo, clientId);
  expect(shared.stored(clientId)).toEqual(start);
  const redone = await all(shared.api.history.redo, clientId);
  expect(shared.stored(clientId)).toEqual(end);
  expect(redone).toEqual(undone.toReversed());
  expect(redone).toHaveLength(commands);
}

it('every command can be undone and done again, exactly', async () => {
  const clientId = await shared.freshClient();
  const start = shared.stored(clientId);
  const making = everyCommand.filter(isMaking);
  const changing = everyCommand.filter(
    (command) => !isMaking(command) && command.name !== 'retainer.closePeriod',
  );
  const closing = everyCommand.filter(({ name }) => name === 'retainer.closePeriod');
  let count = 0;
  const isDone = async (command: RandomCommand) => {
    for (let number = 0; number < 30; number++) {
      if (await run(command, clientId, [number, number + 1, number + 2, number + 3])) return ++count > 0;
    }
    return false;
  };
  const untilDone = async (command: RandomCommand) => {
    for (let round = 0; round < 5; round++) {
      if (await isDone(command)) return;
      // What it works on may have been removed by a command before.
      for (const again of making) count += Number(await run(again, clientId, [count, 7 * count, 3, 5]));
    }
    throw new Error(`${command.name} was refused however it was given.`);
  };
  // A hand-off is between two functions, so one more comes first.
  const functions = making.filter(({ name }) => name === 'organisation.addFunction');
  for (const command of [...functions, ...making, ...making]) await untilDone(command);
  for (const command of [...changing, ...closing]) await untilDone(command);
  await expectThereAndBack(clientId, start, count);
});

it('so can any commands in any order', async () => {
  const sequences = fc.array(anyCommand, { minLength: 20, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const clientId = await shared.freshClient();
      const start = shared.stored(clientId);
      let count = 0;
      for (const { command, numbers } of sequence) count += Number(await run(command, clientId, numbers));
      await expectThereAndBack(clientId, start, count);
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

it('a new command after an undo leaves nothing to do again', async () => {
  const clientId = await shared.freshClient();
  const { organisation, history } = shared.api;
  await organisation.addFunction({ clientId, name: 'Sales' });
  await history.undo({ clientId });
  await organisation.addFunction({ clientId, name: 'Finance' });
  expect(await refusalOf(history.redo({ clientId }))).toMatchObject({ code: 'NOTHING_TO_REDO' });
});
