/** A protected workspace on the command line: secrets from a file, the environment or a hidden question. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

const passphrase = 'four words are enough';

async function protectedTerminal() {
  const terminal = new Terminal();
  const file = join(terminal.folder, 'secret.txt');
  writeFileSync(file, `${passphrase}\n`);
  await terminal.ask(`client add Acme --currency EUR`);
  await terminal.ask(`protection set passphrase --new-passphrase-file ${file}`);
  return { terminal, file };
}

describe('a protected workspace', () => {
  it('tells its status while it is locked, and nothing else', async () => {
    const { terminal } = await protectedTerminal();
    using _closing = terminal;
    expect(await terminal.ask('protection status')).toMatchObject({ kind: 'passphrase', isLocked: true });
    expect(await terminal.refusal('client list')).toMatchObject({ code: 'LOCKED', exitCode: 12 });
  });

  it('opens with a passphrase from a file, from the environment or typed without being shown', async () => {
    const { terminal, file } = await protectedTerminal();
    using _closing = terminal;
    expect(await terminal.rows(`client list --passphrase-file ${file}`)).toMatchObject([{ slug: 'acme' }]);
    terminal.answers.push(passphrase);
    const typed = await terminal.type('client list');
    expect(typed).toMatchObject({ exitCode: 0, out: expect.stringContaining('acme') });
    expect(typed.out + typed.err).not.toContain(passphrase);
    terminal.env.THROUGHLINE_PASSPHRASE = passphrase;
    expect(await terminal.rows('client list')).toHaveLength(1);
    terminal.env.THROUGHLINE_PASSPHRASE = 'four words are not';
    expect(await terminal.refusal('client list')).toMatchObject({ code: 'WRONG_SECRET', exitCode: 12 });
  });

  it('opens with its recovery key, which then allows a new passphrase', async () => {
    const { terminal, file } = await protectedTerminal();
    using _closing = terminal;
    const { recoveryKey } = await terminal.row(`protection recovery-key --passphrase-file ${file}`);
    const sheet = join(terminal.folder, 'sheet.txt');
    writeFileSync(sheet, String(recoveryKey));
    writeFileSync(file, 'another four words');
    await terminal.ask(
      `protection set passphrase --new-passphrase-file ${file} --recovery-key-file ${sheet}`,
    );
    expect(await terminal.rows(`client list --passphrase-file ${file}`)).toHaveLength(1);
    expect(readFileSync(join(terminal.folder, 'keyring.json'), 'utf8')).not.toContain(recoveryKey);
  });

  it('gets another key for one client and for everything, and goes back to no protection', async () => {
    const { terminal, file } = await protectedTerminal();
    using _closing = terminal;
    await terminal.ask(`protection rekey acme --passphrase-file ${file}`);
    const keyring = () => readFileSync(join(terminal.folder, 'keyring.json'), 'utf8');
    const before = keyring();
    const renewed = await terminal.ask(`protection renew-keys --passphrase-file ${file}`);
    expect(renewed).toEqual({ renewed: 1, left: [] });
    expect(keyring()).not.toBe(before);
    expect(await terminal.ask(`protection set none --passphrase-file ${file}`)).toMatchObject({
      kind: 'none',
    });
    expect(await terminal.rows('client list')).toHaveLength(1);
  });

  it('takes no secret as an argument', async () => {
    const { terminal } = await protectedTerminal();
    using _closing = terminal;
    expect(await terminal.refusal('client list --passphrase x')).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('says that this host reaches no secret store', async () => {
    using terminal = new Terminal();
    expect(await terminal.ask('protection status')).toMatchObject({ kind: 'none', secretStore: 'none' });
    expect(await terminal.refusal('protection set system')).toMatchObject({ code: 'SECRET_STORE' });
  });
});
