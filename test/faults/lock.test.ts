import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceOwner } from '#db/files/lock.ts';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { Program } from './program.ts';
import { tried } from './record.ts';

const racers = 6;

async function takenBy(programs: readonly Program[], folder: string): Promise<Program[]> {
  for (const program of programs) program.tell({ take: folder });
  const said = await Promise.all(programs.map((program) => program.hear()));
  expect(said.filter((word) => word !== 'took')).toEqual(Array(programs.length - 1).fill('WORKSPACE_IN_USE'));
  return programs.filter((_, index) => said[index] === 'took');
}

describe('the lock of a workspace, while processes race for it', () => {
  it('has one owner at any time', async () => {
    const folder = tempFolder();
    const times = 100;
    const programs = Array.from({ length: racers }, () => new Program('lock-holder'));
    for (const program of programs) program.tell({ folder, times });
    const heard = await Promise.all(programs.map((program) => program.hear()));
    await Promise.all(programs.map((program) => program.leave()));
    const survived = heard.reduce((sum: number, said) => sum + Number(Object(said).alone), 0);
    tried({ what: `lock: ${racers} processes take and let go the same`, times: racers * times, survived });
  });

  describe('that a killed owner left', () => {
    let programs: Program[] = [];
    beforeAll(() => {
      programs = Array.from({ length: racers }, () => new Program('lock-racer'));
    });
    afterAll(() => Promise.all(programs.map((program) => program.kill())));

    it('goes to exactly one of all who want it', async () => {
      const times = 30;
      let survived = 0;
      const folder = tempFolder();
      let [owner] = await takenBy(programs, folder);
      for (let round = 0; round < times; round += 1) {
        const killed = owner;
        await killed?.kill();
        programs = [...programs.filter((program) => program !== killed), new Program('lock-racer')];
        const owners = await takenBy(programs, folder);
        [owner] = owners;
        const named = workspaceOwner(folder);
        if (owners.length === 1 && named?.pid === owner?.pid && named?.host === hostname()) survived += 1;
      }
      tried({ what: `lock: its owner killed, ${racers} processes want it`, times, survived });
    });
  });
});
