import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Terminal } from './terminal.ts';

describe('arguments', () => {
  it.each([
    ['', /which command/],
    ['client', /which command/],
    ['nonsense', /unknown command 'nonsense'/i],
    ['client remove', /unknown command/i],
    ['client list --colour', /unknown option '--colour'/i],
    ['client add', /missing required argument 'name'/i],
    ['client list one two', /too many arguments/i],
    ['registry', /required option '--client <slug>'/i],
    ['registry --client', /argument missing/i],
    ['session add --client acme --kind offsite --on 2026-03-10', /allowed choices are weekly-check-in/i],
    ['initiative update 1 --client acme --status green', /allowed choices are not_started/i],
    ['registry --client acme --as-of 2026-02-30', /--as-of 2026-02-30: is not a calendar date/],
    ['retainer close --client acme --period 2026-13', /--period 2026-13: is not a period/],
    ['packet --client acme', /--session and --out/],
    ['serve --port 65536', /--port 65536: is not a whole number from 0 to 65535/],
    ['milestones --client acme --horizon -1', /--horizon -1: is not a whole number/],
    ['import initiatives x.csv --client acme --map Heading', /--map Heading: is not a map/],
  ])('that make no sense are invalid input: %s', async (line, message) => {
    using terminal = new Terminal();
    await terminal.ask('client add Acme');
    const refused = await terminal.refusal(line);
    expect(refused).toMatchObject({ exitCode: 2, code: 'INVALID_INPUT', details: expect.any(Object) });
    expect(refused.message).toMatch(message);
  });

  it('may name a folder, before the command or after it', async () => {
    using terminal = new Terminal();
    using other = new Terminal();
    await terminal.ask(`client add Acme --data ${other.folder}`);
    expect(await terminal.ask('client list')).toEqual([]);
    expect(await terminal.ask(`--data ${other.folder} client list`)).toHaveLength(1);
    expect(await other.ask('client list')).toHaveLength(1);
  });

  it('that name a file or a place without folders are refused in words', async () => {
    using terminal = new Terminal();
    const file = join(terminal.folder, 'notes.txt');
    writeFileSync(file, 'no folder');
    expect(await terminal.refusal(`client list --data ${file}`)).toMatchObject({
      exitCode: 7,
      code: 'FOLDER_NOT_WRITABLE',
    });
    if (process.platform === 'linux')
      expect(await terminal.refusal('client list --data /proc/nope')).toMatchObject({ code: 'DISK_GONE' });
  });

  it('that ask for help or the version are answered, and nothing is opened', async () => {
    using terminal = new Terminal();
    const help = await terminal.type('milestone move --help');
    expect(help).toMatchObject({ exitCode: 0, err: '' });
    expect(help.out).toContain('--reason <text>');
    expect(help.out).toContain('--json');
    const importHelp = await terminal.type('import past-plans --help');
    expect(importHelp.out.replaceAll(/\s+/g, ' ')).toContain('cycle, title, planned, achieved');
    expect(readdirSync(terminal.folder)).toEqual([]);
    expect((await terminal.type('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('answers for people', () => {
  it('are tables, with the error on standard error', async () => {
    using terminal = new Terminal();
    await terminal.ask("client add 'Ærø Færge'");
    await terminal.ask('client add Acme');
    const { out, err } = await terminal.type('client list');
    expect(err).toBe('');
    const [heading, first, second] = out.split('\n');
    expect(heading).toMatch(/^id +slug +name$/);
    expect(first?.indexOf('Acme')).toBe(heading?.indexOf('name'));
    expect(second?.indexOf('Ærø')).toBe(heading?.indexOf('name'));
    const refused = await terminal.type('client show nobody');
    expect(refused).toMatchObject({ exitCode: 3, out: '' });
    expect(refused.err).toContain('There is no client “nobody”');
  });

  it('say so where there is nothing', async () => {
    using terminal = new Terminal();
    expect((await terminal.type('client list')).out).toBe('There is nothing to show.\n');
  });

  it('cannot move the cursor or colour the terminal', async () => {
    using terminal = new Terminal();
    await terminal.ask("client add 'Acme \u001b[31mred\u0007'");

    expect((await terminal.type('client list')).out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
