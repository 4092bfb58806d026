import { posix, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseDataFolder, dataOption, defaultDataFolder } from './data-folder.ts';

describe("the system's place for application data", () => {
  test('on macOS it is Application Support', () => {
    expect(defaultDataFolder({}, 'darwin', '/Users/ana')).toBe(
      '/Users/ana/Library/Application Support/Throughline',
    );
  });

  test('on Windows it is the local one, which does not roam', () => {
    const env = { LOCALAPPDATA: 'D:\\Local', APPDATA: 'D:\\Roaming' };
    expect(defaultDataFolder(env, 'win32', 'C:\\Users\\ana')).toBe('D:\\Local\\Throughline');
    expect(defaultDataFolder({}, 'win32', 'C:\\Users\\ana')).toBe(
      'C:\\Users\\ana\\AppData\\Local\\Throughline',
    );
  });

  test('on Linux it follows XDG_DATA_HOME where that is absolute', () => {
    expect(defaultDataFolder({}, 'linux', '/home/ana')).toBe('/home/ana/.local/share/throughline');
    expect(defaultDataFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/ana')).toBe('/data/throughline');
    expect(defaultDataFolder({ XDG_DATA_HOME: 'data' }, 'linux', '/home/ana')).toBe(
      '/home/ana/.local/share/throughline',
    );
  });
});

describe('the data folder that is opened', () => {
  const env = { THROUGHLINE_HOME: '/work/throughline' };

  test('is the one named on the command line, then the one of the environment, then the default', () => {
    expect(chooseDataFolder('/mine', env, 'linux', '/home/ana')).toBe(posix.resolve('/mine'));
    expect(chooseDataFolder(undefined, env, 'linux', '/home/ana')).toBe('/work/throughline');
    expect(chooseDataFolder(undefined, {}, 'linux', '/home/ana')).toBe('/home/ana/.local/share/throughline');
  });

  test('is never taken from an empty variable', () => {
    expect(chooseDataFolder('', { THROUGHLINE_HOME: '' }, 'linux', '/home/ana')).toBe(
      '/home/ana/.local/share/throughline',
    );
  });

  test('is absolute, whatever was typed', () => {
    expect(chooseDataFolder('books', {}, 'linux', '/home/ana')).toBe(resolve('books'));
  });
});

test.each([
  [['electron', '.', '--data', '/a'], '/a'],
  [['throughline', '--data=/a b'], '/a b'],
  [['throughline', '--data', '/a', '--data=/b'], '/b'],
  [['throughline', '--data'], undefined],
  [['throughline', '--database', '/a'], undefined],
])('%j names %j', (args, folder) => {
  expect(dataOption(args)).toBe(folder);
});
