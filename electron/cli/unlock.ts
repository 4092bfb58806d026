/** Unlocks the workspace for one command. Secrets come from a file, the environment or a hidden question, never as an argument. */
import { readFileSync } from 'node:fs';
import { Refusal } from '#shared/contract/errors.ts';
import type { Io } from './io.ts';
import type { Api } from './open-app.ts';

export interface SecretOptions {
  passphraseFile?: string;
  recoveryKeyFile?: string;
}

/** Does nothing where the workspace is open. @throws Refusal LOCKED when nothing is given that unlocks it, or as the contract says */
export async function unlock({ protection }: Api, options: SecretOptions, io: Io): Promise<void> {
  const { kind, lockedBy } = await protection.status({});
  if (lockedBy === null) return;
  if (options.recoveryKeyFile !== undefined) {
    await protection.recover({ recoveryKey: readSecret(options.recoveryKeyFile) });
    return;
  }
  if (kind === 'system') await protection.unlock({});
  else await protection.unlock({ passphrase: await passphraseInForce(options, io) });
}

/** The passphrase in force, wherever it was given. @throws Refusal LOCKED where it was not */
export async function passphraseInForce({ passphraseFile }: SecretOptions, io: Io): Promise<string> {
  if (passphraseFile !== undefined) return readSecret(passphraseFile);
  const { THROUGHLINE_PASSPHRASE: given } = io.env;
  if (given) return given;
  if (io.isInteractive) return io.askHidden('Passphrase: ');
  throw new Refusal(
    'LOCKED',
    'The workspace is locked. Give its passphrase with --passphrase-file or THROUGHLINE_PASSPHRASE.',
  );
}

/** The first line of a file. @throws Refusal FILE_UNREADABLE */
export function readSecret(path: string): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/, 1).join('');
  } catch {
    throw new Refusal('FILE_UNREADABLE', `${path} cannot be read.`, { path });
  }
}
