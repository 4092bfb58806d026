/** What guards the workspace: unlocking, locking, and choosing what asks for what. */
import type { Protecting } from '#db/files/keys/protection.ts';
import { newRecoveryKey as makeRecoveryKey } from '#db/files/keys/recovery-key.ts';
import { StorageError } from '#db/files/storage-error.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { JobStep } from '#shared/contract/jobs.ts';
import type { RenewedKeys } from '#shared/contract/protection.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import type { ProtectionContext } from './protection-context.ts';

type Part = 'protection';
type Status = Outputs[Part]['status'];

/** What protects the workspace, and whether and by whom it is locked. Answered while it is locked. */
export async function status({ keys, secretStore, door }: ProtectionContext): Promise<Status> {
  return {
    kind: keys.protection,
    lockedBy: door.lockedBy ?? null,
    secretStore: secretStore ? await secretStore.state() : 'none',
    recoveryKeyMadeAt: keys.recoveryKeyMadeAt ?? null,
    hasOldRecoveryKey: keys.hasOldRecoveryKey,
    isRecovered: door.isRecovered,
    autoLockMinutes: door.lockedBy === undefined ? door.autoLockMinutes : null,
  };
}

/** The status, again after every change of it, until the caller goes. */
export async function* follow(ctx: ProtectionContext): AsyncGenerator<Status> {
  for await (const _change of ctx.door.follow(ctx.signal)) yield await status(ctx);
}

/** @throws StorageError WRONG_SECRET or SECRET_STORE, Refusal TOO_MANY_TRIES, INVALID_INPUT or SECRET_STORE */
export async function unlock(
  ctx: ProtectionContext,
  { passphrase }: Inputs[Part]['unlock'],
): Promise<Status> {
  const { keys, door, secretStore: store } = ctx;
  await door.attempts.run(async () => {
    await door.settle();
    if (door.lockedBy === undefined) return;
    if (keys.protection === 'passphrase') {
      if (passphrase === undefined) throw missing('passphrase', 'Type the passphrase of this workspace.');
      await keys.unlock({ passphrase });
    } else if (keys.protection === 'system') {
      if (!store) throw new Refusal('SECRET_STORE', unlockedOnTheDesktop);
      await keys.unlock({ store });
    }
    door.open();
  });
  return status(ctx);
}

const unlockedOnTheDesktop =
  'This workspace is protected by the secret store of this computer, which only the desktop app can reach. Open it there, or unlock with the recovery key.';

/** @throws StorageError RECOVERY_KEY_TYPED naming the group, WRONG_SECRET for another key, Refusal TOO_MANY_TRIES */
export async function recover(
  ctx: ProtectionContext,
  { recoveryKey }: Inputs[Part]['recover'],
): Promise<Status> {
  const { keys, door } = ctx;
  await door.attempts.run(async () => {
    await door.settle();
    if (door.lockedBy === undefined) return;
    keys.recover(recoveryKey);
    door.open();
    door.isRecovered = keys.protection !== 'none';
    door.tellChange();
  });
  return status(ctx);
}

/** @throws Refusal CONFLICT where nothing protects the workspace */
export async function lock(ctx: ProtectionContext): Promise<Status> {
  await ctx.door.lock('person');
  return status(ctx);
}

/** Somebody is here: the time until it locks by itself starts anew. */
export function stayUnlocked({ door }: ProtectionContext): Outputs[Part]['stayUnlocked'] {
  door.stayOpen();
  return {};
}

/** @throws Refusal LOCKED, CONFLICT, INVALID_INPUT or SECRET_STORE, StorageError WRONG_SECRET or SECRET_STORE */
export async function protect(ctx: ProtectionContext, input: Inputs[Part]['protect']): Promise<Status> {
  const protecting = await protectingOf(ctx, input);
  await ctx.door.attempts.run(async () => {
    await prove(ctx, input.currentPassphrase);
    await ctx.keys.protect(protecting);
    await ctx.door.replaceKeyringCopies();
    ctx.door.isRecovered = false;
    ctx.door.tellChange();
  });
  return status(ctx);
}

/** A recovery key to write down; it is in force once it is confirmed. @throws Refusal LOCKED */
export function newRecoveryKey(ctx: ProtectionContext): Outputs[Part]['newRecoveryKey'] {
  refuseLocked(ctx);
  const { text, bytes } = makeRecoveryKey();
  bytes.fill(0);
  return { recoveryKey: text };
}

/** @throws Refusal LOCKED or INVALID_INPUT, StorageError WRONG_SECRET, or RECOVERY_KEY_TYPED naming the group */
export async function keepRecoveryKey(
  ctx: ProtectionContext,
  { recoveryKey, currentPassphrase }: Inputs[Part]['keepRecoveryKey'],
): Promise<Status> {
  await ctx.door.attempts.run(async () => {
    await prove(ctx, currentPassphrase);
    ctx.keys.setRecoveryKey(recoveryKey, ctx.now());
    await ctx.door.replaceKeyringCopies();
    ctx.door.tellChange();
  });
  return status(ctx);
}

/** @throws Refusal LOCKED or NOT_FOUND, StorageError; the file then keeps the key it has */
export async function* rekeyClient(
  { door, signal }: ProtectionContext,
  { clientId }: Inputs[Part]['rekeyClient'],
): AsyncGenerator<JobStep<{ clientId: string }>> {
  yield* door.rekeyClient(clientId, signal);
  yield { kind: 'done', result: { clientId } };
}

/** @throws Refusal LOCKED, StorageError where the workspace's own database cannot be given another key */
export async function* renewKeys({ door, signal }: ProtectionContext): AsyncGenerator<JobStep<RenewedKeys>> {
  const result = yield* door.renewKeys(signal);
  yield { kind: 'done', result };
}

async function protectingOf(
  { secretStore: store }: ProtectionContext,
  input: Inputs[Part]['protect'],
): Promise<Protecting> {
  if (input.kind !== 'system') return input;
  const state = store ? await store.state() : 'unavailable';
  if (!store || state === 'unavailable') {
    throw new Refusal('SECRET_STORE', 'This host reaches no secret store. Choose a passphrase instead.');
  }
  if (state === 'plain-text' && !input.acceptsPlainText) {
    const message =
      'This system has no secret store of its own: the key would lie readable on disk. Choose a passphrase, or accept that.';
    throw new Refusal('CONFLICT', message, { secretStore: state });
  }
  return { kind: 'system', store };
}

// The passphrase in force is asked for again, unless the recovery key has just shown who this is.
async function prove(ctx: ProtectionContext, currentPassphrase: string | undefined): Promise<void> {
  refuseLocked(ctx);
  if (ctx.keys.protection !== 'passphrase' || ctx.door.isRecovered) return;
  if (currentPassphrase === undefined)
    throw missing('currentPassphrase', 'Type the passphrase in force as well.');
  if (await ctx.keys.opensWith({ passphrase: currentPassphrase })) return;
  throw new StorageError('WRONG_SECRET', 'That is not the passphrase in force.');
}

function refuseLocked({ door }: ProtectionContext): void {
  if (door.lockedBy !== undefined) throw new Refusal('LOCKED');
}

function missing(field: string, message: string): Refusal {
  return new Refusal('INVALID_INPUT', message, { issues: [{ field, problem: 'is missing' }] });
}
