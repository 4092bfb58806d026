/** `client export` and `client import`: one client as one file, to another workspace and from one. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeFileWhole } from '#db/files/write-file.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Io } from '../io.ts';
import { onClient, type Runner } from '../runner.ts';

interface SecretOptions {
  exportPassphraseFile?: string;
  recoveryKeyFile?: string;
}

interface ExportOptions extends SecretOptions {
  out: string;
  withNames?: boolean;
}

const variable = 'THROUGHLINE_EXPORT_PASSPHRASE';

export function transferCommands(client: Command, runner: Runner): void {
  const passphraseFile = [
    '--export-passphrase-file <file>',
    `its first line; ${variable} unless given`,
  ] as const;
  onClient(client.command('export'))
    .description('Writes one client with everything of it to one file')
    .requiredOption('--out <file>', 'the file that is written')
    .option(...passphraseFile)
    .option('--with-names', 'also where its texts name other clients')
    .action(
      runner.inClient(async ({ api, clientId, finish }, { out, withNames, ...secrets }: ExportOptions) => {
        const passphrase = passphraseOf(secrets, runner.io);
        const request = { id: clientId, passphrase, withNames };
        const { transferId, bytes } = await finish(api.transfers.pack(request));
        const path = resolve(out);
        writeFileWhole(
          path,
          new Uint8Array(await (await api.transfers.bytes({ id: clientId, transferId })).arrayBuffer()),
          {
            mode: 0o600,
          },
        );
        return { path, bytes };
      }),
    );
  client
    .command('import <file>')
    .description('Takes in a client from a file that another workspace wrote')
    .option(...passphraseFile)
    .option('--recovery-key-file <file>', 'with the recovery key of the workspace it comes from')
    .option('--as-backup', 'adds it to the backups of the client that is here already')
    .action(
      runner.inWorkspace(
        async ({ api, finish }, { asBackup, ...secrets }: SecretOptions & { asBackup?: boolean }, file) =>
          finish(
            api.transfers.takeIn({ file: resolve(file), opening: openingOf(secrets, runner.io), asBackup }),
          ),
      ),
    );
}

function openingOf(secrets: SecretOptions, io: Io): { recoveryKey: string } | { passphrase: string } {
  if (secrets.recoveryKeyFile !== undefined) return { recoveryKey: firstLine(secrets.recoveryKeyFile) };
  const passphrase = passphraseOf(secrets, io);
  if (passphrase !== undefined) return { passphrase };
  const message = `Give the passphrase in ${variable} or --export-passphrase-file, or the recovery key in --recovery-key-file.`;
  throw new Refusal('INVALID_INPUT', message);
}

function passphraseOf({ exportPassphraseFile }: SecretOptions, io: Io): string | undefined {
  return exportPassphraseFile === undefined ? io.env[variable] : firstLine(exportPassphraseFile);
}

// From a file or the environment only: an argument would be seen by every process of the machine.
function firstLine(path: string): string {
  try {
    return readFileSync(resolve(path), 'utf8').split(/\r?\n/)[0] ?? '';
  } catch {
    throw new Refusal('FILE_UNREADABLE', `${path} cannot be read.`, { path });
  }
}
