import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { hostileCalendars } from './hostile-calendars.ts';
import { hostileFiles } from './hostile-files.ts';
import { WarmPrograms } from './program.ts';
import { tried } from './record.ts';

interface Outcome {
  outcome: string;
  seconds: number;
  megabytes: number;
}

const refusals = ['FILE_UNREADABLE', 'TOO_LARGE', 'INVALID_INPUT'];

it('refuses hostile files within a second of work and 200 MB of memory', async () => {
  const importers = await WarmPrograms.start('importer');
  onTestFinished(() => importers.close());
  const folder = tempFolder();
  const files = [...hostileFiles(), ...hostileCalendars()];
  const slips: string[] = [];
  for (const [index, { what, fileName, bytes, mayBePlanned }] of files.entries()) {
    const path = join(folder, `file-${index}`);
    writeFileSync(path, bytes);
    const importer = importers.take();
    importer.tell({ dataDir: join(folder, `workspace-${index}`), path, fileName });
    const { outcome, seconds, megabytes } = (await importer.hear()) as Outcome;
    await importer.end();
    const isRefused = refusals.includes(outcome) || (mayBePlanned && outcome === 'planned');
    if (!isRefused || seconds > 1 || megabytes > 200) {
      slips.push(`${what}: ${outcome} after ${seconds.toFixed(2)} s with ${megabytes.toFixed(0)} MB`);
    }
  }
  expect(slips).toEqual([]);
  expect(existsSync('/tmp/throughline-was-here.xml')).toBe(false);
  tried({
    what: 'hostile import: refused within a second and 200 MB',
    times: files.length,
    survived: files.length,
  });
});
