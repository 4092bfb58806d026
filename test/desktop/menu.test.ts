/** The application menu: everything the app can be told, with its keys, on each system. */
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { applicationMenu } from '#electron/desktop/menu.ts';
import { type AppCommand, appCommandNames } from '#shared/contract/commands.ts';
import { itemsUnder, MenuDouble } from './electron-double.ts';

type Item = MenuItemConstructorOptions;

function menuOn(platform: NodeJS.Platform, forDevelopment = false) {
  const sent: AppCommand[] = [];
  const template = applicationMenu({
    platform,
    forDevelopment,
    send: (command) => sent.push(command),
    openWindow: () => {},
  });
  const menu = new MenuDouble();
  menu.setApplicationMenu(menu.buildFromTemplate(template));
  return { menu, template, items: template.flatMap(itemsUnder), sent };
}

describe.each(['linux', 'win32', 'darwin'] as const)('on %s', (platform) => {
  test('every command of the app is in the menu once, and sends itself', () => {
    const { menu, items, sent } = menuOn(platform);
    for (const name of appCommandNames) {
      expect(
        items.filter(({ id }) => id === name),
        name,
      ).toHaveLength(1);
      menu.click(name);
    }
    expect(sent).toEqual(appCommandNames);
  });

  test('no two items share a key', () => {
    const keys = menuOn(platform)
      .items.map(({ accelerator }) => accelerator)
      .filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('keys are written as Electron reads them', () => {
    const modifiers = /^((CmdOrCtrl|Cmd|Ctrl|Shift|Alt)\+)*([A-Z0-9]|Plus|Left|Right|[-=,/[\]])$/;
    for (const { accelerator, label } of menuOn(platform).items) {
      if (accelerator !== undefined) expect(accelerator, label).toMatch(modifiers);
    }
  });

  test('every item says what it is in words, also where the system has a role for it', () => {
    for (const item of menuOn(platform).items) {
      if (item.type !== 'separator') expect(item.label, JSON.stringify(item)).toMatch(/^[A-Z][\w -]+…?$/);
    }
  });

  test('undo and redo go to the page and not to Chromium', () => {
    const { items } = menuOn(platform);
    expect(items.map(({ role }) => role)).not.toContain('undo');
    expect(items.find(({ id }) => id === 'undo')?.accelerator).toBe('CmdOrCtrl+Z');
    expect(items.find(({ id }) => id === 'redo')?.accelerator).toBe('CmdOrCtrl+Shift+Z');
  });

  test('reload and developer tools are there for developers only', () => {
    expect(menuOn(platform).items.map(({ role }) => role)).not.toContain('toggleDevTools');
    expect(menuOn(platform, true).items.map(({ role }) => role)).toContain('toggleDevTools');
  });
});

const titles = ({ template }: { template: Item[] }) => template.map(({ label }) => label);

test('the menus stand in the order people expect', () => {
  expect(titles(menuOn('linux'))).toEqual(['File', 'Edit', 'View', 'Go', 'Window', 'Help']);
  expect(titles(menuOn('darwin'))).toEqual(['Throughline', 'File', 'Edit', 'View', 'Go', 'Window', 'Help']);
});

test('on macOS, settings and quit stand in the menu of the app, and going back has the keys of its browsers', () => {
  const { template, items } = menuOn('darwin');
  const [own] = template;
  const first = own ? itemsUnder(own) : [];
  expect(first.map(({ role, id }) => role ?? id)).toEqual(
    expect.arrayContaining(['about', 'settings', 'quit']),
  );
  expect(items.find(({ id }) => id === 'back')?.accelerator).toBe('Cmd+[');
  expect(menuOn('linux').items.find(({ id }) => id === 'back')?.accelerator).toBe('Alt+Left');
});

test('a second key for the same command is hidden but works', () => {
  const hidden = menuOn('linux').items.filter(({ visible }) => visible === false);
  expect(
    hidden.map(({ accelerator, acceleratorWorksWhenHidden }) => [accelerator, acceleratorWorksWhenHidden]),
  ).toEqual([
    ['Ctrl+Y', true],
    ['CmdOrCtrl+=', true],
  ]);
});
