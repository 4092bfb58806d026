import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { Program } from './program.ts';
import { tried } from './record.ts';

interface Step {
  what: string;
  code?: string;
  sentence?: string;
  isTrue?: boolean;
  left?: string[];
}

const mount = 'mount -t tmpfs -o size=2m tmpfs "$0" && exec "$@"';

/** What gives a program a disk of 2 MB that nobody else sees; `undefined` where mounts are not allowed. */
function smallDisk(folder: string): string[] | undefined {
  const ways = [
    ['unshare', '-m', 'sh', '-c', mount, folder],
    ['unshare', '-rm', 'sh', '-c', mount, folder],
  ];
  return ways.find(([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0);
}

/** What is not told as a full disk. */
const codes: Readonly<Record<string, string>> = { 'read-only': 'FOLDER_NOT_WRITABLE' };

async function run(folder: string, wrapped: string[], isMounted: boolean): Promise<Step[]> {
  const program = new Program('small-disk', { wrapped });
  program.tell({ folder, isMounted });
  return (await program.end()) as Step[];
}

it('a full disk and a read-only one are told as such, and nothing is half-written', async () => {
  const folder = tempFolder();
  const disk = smallDisk(folder);
  // No file beyond 1 MB: what a full disk is to a program where nothing can be mounted.
  const limited = ['sh', '-c', 'ulimit -f 2048; exec "$0" "$@"'];
  const steps = await run(folder, disk ?? limited, disk !== undefined);
  const refused = steps.filter(({ code }) => code !== undefined && code !== 'done');
  for (const { what, code, sentence } of refused) {
    expect.soft({ what, code, sentence }).toEqual({
      what,
      code: disk ? (codes[what] ?? 'DISK_FULL') : expect.stringMatching(/^(DISK_FULL|DISK_GONE)$/),
      sentence: expect.stringMatching(/Free some space|Choose another folder|Connect its disk/),
    });
  }
  expect(steps.filter(({ isTrue }) => isTrue === false)).toEqual([]);
  expect(steps.flatMap(({ left = [] }) => left)).toEqual([]);
  const attempted = disk ? ['write', 'export', 'backup', 'migration', 'read-only'] : ['write', 'migration'];
  expect(refused.map(({ what }) => what)).toEqual(expect.arrayContaining(attempted));
  const where = disk
    ? 'a full disk of 2 MB, a read-only one'
    : 'files that cannot grow (no mount allowed here)';
  tried({ what: `${where}: ${attempted.join(', ')}`, times: attempted.length, survived: attempted.length });
});
