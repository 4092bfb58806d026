/** How the app ends, and what a person is told when something breaks. */

import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { StorageError } from '#db/files/storage-error.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { ElectronDouble } from './electron-double.ts';
import { preventable } from './events.ts';
import { settle, startDesktop } from './start.ts';

describe('quitting', () => {
  test('waits until the app has closed its files', async () => {
    const { electron, app } = await startDesktop();
    electron.app.quit();
    await settle();
    expect(electron.windows).toEqual([]);
    expect(electron.app.exitCode).toBeUndefined();
    app.finishing.resolve();
    await settle();
    expect(app.closings).toBe(1);
    expect(electron.app.exitCode).toBe(0);
  });

  test('asks once the app takes long, and waits on when told to', async () => {
    const { electron, app } = await startDesktop();
    electron.app.quit();
    await wait(60);
    expect(electron.dialog.questions).toHaveLength(1);
    electron.dialog.question.press('Keep waiting');
    await wait(60);
    expect(electron.dialog.questions).toHaveLength(2);
    expect(electron.app.exitCode).toBeUndefined();
    electron.dialog.question.press('Keep waiting');
    app.finishing.resolve();
    await settle();
    expect(electron.app.exitCode).toBe(0);
  });

  test('ends at once when the person has waited enough', async () => {
    const { electron } = await startDesktop();
    electron.app.quit();
    await wait(60);
    electron.dialog.question.press('Quit now');
    await settle();
    expect(electron.app.exitCode).toBe(1);
  });

  test('is not stopped by an app that fails to close; the log says why', async () => {
    const { electron, app, faults } = await startDesktop();
    const failure = new Error('disk');
    app.finishing.reject(failure);
    electron.app.quit();
    await settle();
    expect(faults).toEqual([failure]);
    expect(electron.app.exitCode).toBe(1);
  });

  test('twice is the same as once', async () => {
    const { electron, app } = await startDesktop();
    electron.app.quit();
    electron.app.quit();
    app.finishing.resolve();
    await settle();
    expect(app.closings).toBe(1);
    expect(electron.app.exitCode).toBe(0);
  });

  test('opens no window any more, whatever starts or is clicked', async () => {
    const { electron } = await startDesktop();
    electron.app.quit();
    electron.app.tell('second-instance');
    electron.app.tell('activate');
    expect(electron.windows).toEqual([]);
  });

  test('follows the last window, but on macOS', async () => {
    const { electron, app } = await startDesktop();
    app.finishing.resolve();
    electron.window.close();
    await settle();
    expect(electron.app.exitCode).toBe(0);

    const mac = await startDesktop({ platform: 'darwin' });
    mac.electron.window.close();
    await settle();
    expect(mac.electron.app.exitCode).toBeUndefined();
    mac.electron.app.tell('activate');
    expect(mac.electron.windows).toHaveLength(1);
  });
});

describe('a page with something unsaved', () => {
  test.each([
    ['Stay', 1],
    ['Leave', 0],
  ])('%s', async (answer, windowsLeft) => {
    const { electron } = await startDesktop();
    electron.dialog.syncAnswer = answer;
    electron.window.close({ hasUnsavedText: true });
    expect(electron.windows).toHaveLength(windowsLeft);
    expect(electron.dialog.syncQuestions[0]?.message).toBe('Leave without saving?');
  });
});

describe("a page's process that dies", () => {
  const crash = (electron: ElectronDouble, reason: 'crashed' | 'oom' | 'clean-exit' = 'crashed') =>
    electron.window.webContents.tell('render-process-gone', preventable({}), { reason, exitCode: 11 });

  test('is told, logged, and loaded again when the person wants it', async () => {
    const { electron, faults } = await startDesktop();
    crash(electron, 'oom');
    expect(electron.dialog.question.window).toBe(electron.window);
    expect(electron.dialog.question.options.message).toBe('This window stopped working');
    expect(String(faults[0])).toContain('oom');
    electron.dialog.question.press('Reload');
    await settle();
    expect(electron.window.webContents.reloads).toBe(1);
  });

  test('takes its window with it when the person wants that', async () => {
    const { electron } = await startDesktop({ platform: 'darwin' });
    crash(electron);
    electron.dialog.question.press('Close window');
    await settle();
    expect(electron.windows).toEqual([]);
  });

  test('is no trouble when it ended in good order, or its window is gone by the time of the answer', async () => {
    const { electron } = await startDesktop({ platform: 'darwin' });
    crash(electron, 'clean-exit');
    expect(electron.dialog.questions).toEqual([]);
    crash(electron);
    const { webContents } = electron.window;
    electron.window.destroy();
    electron.dialog.question.press('Reload');
    await settle();
    expect(webContents.reloads).toBe(0);
  });
});

describe('a page that hangs', () => {
  test('can be waited for: the question goes away when it answers again', async () => {
    const { electron } = await startDesktop();
    electron.window.webContents.tell('unresponsive');
    const { signal } = electron.dialog.question.options;
    electron.window.webContents.tell('responsive');
    await settle();
    expect(signal?.aborted).toBe(true);
    expect(electron.window.webContents.reloads).toBe(0);
  });

  test('can be reloaded, which is not told as a crash', async () => {
    const { electron, faults } = await startDesktop();
    electron.window.webContents.tell('unresponsive');
    electron.dialog.question.press('Reload');
    await settle();
    expect(electron.window.webContents).toMatchObject({ forcedCrashes: 1, reloads: 1 });
    expect(electron.dialog.questions).toHaveLength(1);
    expect(faults).toEqual([]);

    electron.window.webContents.tell('render-process-gone', preventable({}), {
      reason: 'crashed',
      exitCode: 11,
    });
    expect(electron.dialog.questions).toHaveLength(2);
  });
});

describe('what nothing else has caught', () => {
  test('is told once in a plain sentence with its place in the log, and the app quits in good order', async () => {
    const { electron, app, process, faults } = await startDesktop();
    process.emit('uncaughtException', new Error('TypeError: x is not a function'));
    process.emit('uncaughtException', new Error('again'));
    expect(electron.dialog.errors).toHaveLength(1);
    expect(electron.dialog.errors[0]?.content).toContain('fault-1');
    expect(electron.dialog.errors[0]?.content).not.toContain('TypeError');
    expect(faults).toHaveLength(2);
    app.finishing.resolve();
    await settle();
    expect(app.closings).toBe(1);
    expect(electron.app.exitCode).toBe(0);
  });

  test('a rejection that nobody awaits is logged and goes no further', async () => {
    const { electron, process, faults } = await startDesktop();
    process.emit('unhandledRejection', 'why');
    expect(faults).toEqual(['why']);
    expect(electron.dialog.errors).toEqual([]);
    expect(electron.app.exitCode).toBeUndefined();
  });
});

describe('an app that cannot start', () => {
  async function failWith(error: unknown) {
    const electron = new ElectronDouble();
    const createApp = () => Promise.reject(error);
    const started = await startDesktop({ electron, createApp });
    return { ...started, told: electron.dialog.errors[0]?.content ?? '' };
  }

  test('says why in the words of the storage, where the data lies and what to look for', async () => {
    const inUse = new StorageError('WORKSPACE_IN_USE', 'The workspace is open in process 7 on desk.');
    const { electron, told, dataDir } = await failWith(inUse);
    expect(told).toContain('The workspace is open in process 7 on desk.');
    expect(told).toContain(dataDir);
    expect(told).toContain('fault-1');
    expect(electron.app.exitCode).toBe(1);
    expect(electron.windows).toEqual([]);
  });

  test('keeps the inside of an unexpected error to the log', async () => {
    const { told, faults } = await failWith(new Error('Cannot read properties of undefined'));
    expect(told).not.toContain('undefined');
    expect(faults).toHaveLength(1);
  });

  test('names the remedy where the data folder is no folder', async () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    const { electron } = await startDesktop({ dataDir: join(file, 'data') });
    expect(electron.dialog.errors[0]?.content).toContain('choose another with --data');
    expect(electron.app.exitCode).toBe(1);
  });
});
