import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The classes that a file takes from its stylesheets and that are not in them. */
function missingIn(file: string): string[] {
  const text = readFileSync(resolve(root, file), 'utf8');
  const imports = text.matchAll(/import (\w+) from '(?:#renderer\/)?([^']+\.module\.css)';/g);
  return [...imports].flatMap(([line, name = '', path = '']) => {
    const folder = line.includes("'#renderer/") ? resolve(root, 'renderer') : dirname(resolve(root, file));
    const sheet = readFileSync(resolve(folder, path), 'utf8');
    const has = new Set([...sheet.matchAll(/\.([a-z][\w-]*)/gi)].map(([, known]) => known));
    const used = [...text.matchAll(new RegExp(`(?<![\\w/.-])${name}\\.(\\w+)`, 'g'))].map(([, each]) => each);
    return used.filter((each) => !has.has(each)).map((each) => `${file}: ${name}.${each} (${path})`);
  });
}

it('every class that a screen takes from a stylesheet is in it', () => {
  const files = globSync('renderer/**/*.{ts,tsx}', { cwd: root });
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(missingIn)).toEqual([]);
});
