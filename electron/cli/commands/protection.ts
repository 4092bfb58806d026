/** `protection …`: what guards the workspace, the recovery key, and a client's own key. */
import { Argument, type Command } from 'commander';
import { Refusal } from '#shared/contract/errors.ts';
import type { ProtectionStatus } from '#shared/contract/protection.ts';
import { clientCalled, type Runner, type Workspace } from '../runner.ts';
import { passphraseInForce, readSecret, type SecretOptions } from '../unlock.ts';

interface SetOptions extends SecretOptions {
  newPassphraseFile?: string;
  acceptPlainText?: boolean;
}

export function protectionCommands(program: Command, runner: Runner): void {
  const protection = program.command('protection').description('What guards the workspace');
  protection
    .command('status')
    .description('Tells what guards the workspace and whether it is locked')
    .action(runner.inWorkspace(async ({ api }) => shown(await api.protection.status({}))));
  setCommand(protection, runner);
  protection
    .command('recovery-key')
    .description('Makes a recovery key and puts it in force; it is printed this once and stored nowhere')
    .action(
      runner.inWorkspace(async (workspace, options: SecretOptions) => {
        const currentPassphrase = await proof(workspace, options, runner);
        const { recoveryKey } = await workspace.api.protection.newRecoveryKey({});
        const { recoveryKeyMadeAt } = await workspace.api.protection.keepRecoveryKey({
          recoveryKey,
          currentPassphrase,
        });
        return { recoveryKey, recoveryKeyMadeAt };
      }),
    );
  protection
    .command('rekey <client>')
    .description('Gives the file of a client another random key; its older backups stay readable')
    .action(
      runner.inWorkspace(async ({ api, finish }, _, slug) => {
        const { id: clientId } = await clientCalled(api, slug);
        return finish(api.protection.rekeyClient({ clientId }));
      }),
    );
  protection
    .command('renew-keys')
    .description('Gives every client, its backups and the workspace itself other random keys')
    .action(runner.inWorkspace(({ api, finish }) => finish(api.protection.renewKeys({}))));
  program
    .command('lock')
    .description('Locks the workspace in the app that has it open')
    .action(runner.inWorkspace(async ({ api }) => shown(await api.protection.lock({}))));
}

function setCommand(protection: Command, runner: Runner): void {
  protection
    .command('set')
    .description('Changes what guards the workspace')
    .addArgument(new Argument('<kind>').choices(['none', 'passphrase', 'system']))
    .option('--new-passphrase-file <file>', 'the new passphrase in its first line; asked for unless given')
    .option('--accept-plain-text', 'uses a secret store that keeps the key readable on disk')
    .action(
      runner.inWorkspace(async (workspace, options: SetOptions, kind) => {
        const currentPassphrase = await proof(workspace, options, runner);
        const { acceptPlainText: acceptsPlainText = false } = options;
        if (kind === 'none')
          return shown(await workspace.api.protection.protect({ kind, currentPassphrase }));
        if (kind === 'system')
          return shown(await workspace.api.protection.protect({ kind, acceptsPlainText, currentPassphrase }));
        const passphrase = await newPassphrase(options, runner);
        return shown(
          await workspace.api.protection.protect({ kind: 'passphrase', passphrase, currentPassphrase }),
        );
      }),
    );
}

function shown(status: ProtectionStatus) {
  const { kind, lockedBy, secretStore, recoveryKeyMadeAt, hasOldRecoveryKey, autoLockMinutes } = status;
  const isLocked = lockedBy !== null;
  return { kind, isLocked, secretStore, recoveryKeyMadeAt, hasOldRecoveryKey, autoLockMinutes };
}

// Whoever unlocked this command with the recovery key has shown enough.
async function proof(
  { api }: Workspace,
  options: SecretOptions,
  { io }: Runner,
): Promise<string | undefined> {
  const { kind, isRecovered } = await api.protection.status({});
  return kind === 'passphrase' && !isRecovered ? passphraseInForce(options, io) : undefined;
}

async function newPassphrase({ newPassphraseFile }: SetOptions, { io }: Runner): Promise<string> {
  if (newPassphraseFile !== undefined) return readSecret(newPassphraseFile);
  if (!io.isInteractive)
    throw new Refusal('INVALID_INPUT', 'Give the new passphrase with --new-passphrase-file.');
  const passphrase = await io.askHidden('New passphrase: ');
  if ((await io.askHidden('Once more: ')) === passphrase) return passphrase;
  throw new Refusal('INVALID_INPUT', 'The two passphrases are not the same.');
}
