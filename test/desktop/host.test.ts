/** The desktop's twin of the host: saving, revealing and links, each through the person. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { startDesktop } from './start.ts';

const bytes = new TextEncoder().encode('%PDF-1.7');

describe('saving a file', () => {
  test('asks where, starting in the documents, and writes the whole file there', async () => {
    const { electron, host } = await startDesktop();
    const folder = tempFolder();
    const saving = host().saveFile('Acme monthly-review 2026-03-04 leadership.pdf', bytes);
    const [asked] = electron.dialog.saves;
    expect(asked?.window).toBe(electron.window);
    expect(asked?.options).toMatchObject({
      defaultPath: join('/home/person/Documents', 'Acme monthly-review 2026-03-04 leadership.pdf'),
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    const path = join(folder, 'packet.pdf');
    asked?.choose(path);
    expect(await saving).toEqual({ outcome: 'saved', path });
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
    expect(readdirSync(folder)).toEqual(['packet.pdf']);

    void host().saveFile('next.pdf', bytes);
    expect(electron.dialog.saves[1]?.options.defaultPath).toBe(join(folder, 'next.pdf'));
  });

  test('writes nothing when the person changes their mind', async () => {
    const { electron, host } = await startDesktop();
    const saving = host().saveFile('packet.pdf', bytes);
    electron.dialog.saves[0]?.choose(undefined);
    expect(await saving).toEqual({ outcome: 'cancelled' });
  });

  test.each(['../../.bashrc', '..\\..\\startup.bat', '/etc/passwd', 'C:\\windows\\win.ini'])(
    'a name like %s chooses no folder',
    async (name) => {
      const { electron, host } = await startDesktop();
      void host().saveFile(name, bytes);
      const last = name.split(/[\\/]/).at(-1) ?? '';
      expect(electron.dialog.saves[0]?.options.defaultPath).toBe(join('/home/person/Documents', last));
    },
  );

  test('says so when the folder cannot be written, and leaves what stood there', async () => {
    const { electron, host } = await startDesktop();
    const folder = tempFolder();
    mkdirSync(join(folder, 'packet.pdf'));
    const saving = host().saveFile('packet.pdf', bytes);
    electron.dialog.saves[0]?.choose(join(folder, 'packet.pdf'));
    await expect(saving).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
    expect(readdirSync(folder)).toEqual(['packet.pdf']);
  });

  test('works without a window, too', async () => {
    const { electron, host } = await startDesktop({ platform: 'darwin' });
    electron.window.close();
    void host().saveFile('packet.pdf', bytes);
    expect(electron.dialog.saves[0]?.window).toBeUndefined();
  });
});

describe('choosing a folder', () => {
  test('asks for one that is there or is made on the way, and answers with its path', async () => {
    const { electron, host } = await startDesktop();
    const choosing = host().chooseFolder?.();
    const [asked] = electron.dialog.opens;
    expect(asked?.window).toBe(electron.window);
    expect(asked?.options.properties).toEqual(['openDirectory', 'createDirectory', 'promptToCreate']);
    asked?.choose('/media/backup');
    expect(await choosing).toBe('/media/backup');
  });

  test('answers with nothing when the person changes their mind', async () => {
    const { electron, host } = await startDesktop();
    const choosing = host().chooseFolder?.();
    electron.dialog.opens[0]?.choose(undefined);
    expect(await choosing).toBeUndefined();
  });
});

test('a file is revealed where it exists, by its full path only', async () => {
  const { electron, host } = await startDesktop();
  const path = join(tempFolder(), 'packet.pdf');
  expect(await host().reveal(path)).toBe(false);
  writeFileSync(path, bytes);
  expect(await host().reveal(path)).toBe(true);
  expect(await host().reveal('package.json')).toBe(false);
  expect(electron.shell.revealed).toEqual([path]);
});

describe('a link', () => {
  test('is opened after the person has agreed', async () => {
    const { electron, host } = await startDesktop();
    const opening = host().openLink('mailto:ana@acme.example?subject=Packet');
    expect(electron.dialog.question.options.message).toContain('e-mail');
    expect(electron.dialog.question.options.detail).toBe('mailto:ana@acme.example?subject=Packet');
    electron.dialog.question.press('Open');
    expect(await opening).toBe(true);
    expect(electron.shell.opened).toEqual(['mailto:ana@acme.example?subject=Packet']);
  });

  test('is not opened when they decline', async () => {
    const { electron, host } = await startDesktop();
    const opening = host().openLink('https://acme.example/');
    electron.dialog.question.press('Cancel');
    expect(await opening).toBe(false);
    expect(electron.shell.opened).toEqual([]);
  });

  test('is asked about one at a time', async () => {
    const { electron, host } = await startDesktop();
    const first = host().openLink('https://acme.example/1');
    expect(await host().openLink('https://acme.example/2')).toBe(false);
    electron.dialog.question.press('Open');
    expect(await first).toBe(true);
    void host().openLink('https://acme.example/3');
    expect(electron.dialog.questions).toHaveLength(2);
  });
});
