import { describe, expect, it } from 'vitest';
import { openBrowser } from './open-browser.ts';

describe('openBrowser', () => {
  it('opens nothing where there is no screen', async () => {
    expect(await openBrowser('http://127.0.0.1:1/', 'linux', {})).toBe(false);
  });

  it('says so on a system it knows no browser of', async () => {
    expect(await openBrowser('http://127.0.0.1:1/', 'sunos', { DISPLAY: ':0' })).toBe(false);
  });

  it('says so where there is no program to open one with', async () => {
    const elsewhere = process.platform === 'win32' ? 'darwin' : 'win32';
    expect(await openBrowser('http://127.0.0.1:1/', elsewhere, {})).toBe(false);
  });
});
