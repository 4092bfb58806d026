import { expect, it } from 'vitest';
import { Program } from './program.ts';
import { tried } from './record.ts';

const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'Australia/Lord_Howe'];

interface Told {
  offsets: number[];
  /** When each command was, newest first. */
  times: string[];
  result: { history: { name: string }[]; packet: { contentSha256: string; fileSha256: string } };
}

async function tell(zone: string): Promise<Told> {
  const program = new Program('zone-story', { env: { TZ: zone } });
  program.tell('begin');
  const [told] = await program.end();
  return told as Told;
}

it('the same story ends the same in every time zone, over clock changes, a leap day, a new year and a clock set back', async () => {
  const inUtc = await tell('UTC');
  const { result, times } = inUtc;
  expect(result.packet).toMatchObject({ contentSha256: expect.stringMatching(/^\w{64}$/) });
  // The log is in the order in which things were done, whatever the clock said: here it was set back once.
  const steps = times.toReversed();
  expect(steps.filter((at, index) => at < (steps[index - 1] ?? ''))).toHaveLength(1);
  expect(result.history.slice(0, 4).map(({ name }) => name)).toEqual([
    'milestones.complete',
    'milestones.move',
    'milestones.add',
    'days.plan',
  ]);

  let survived = 1;
  for (const zone of zones.slice(1)) {
    const told = await tell(zone);
    // The zone was taken at its word, or this would compare UTC with itself.
    expect(told.offsets).not.toEqual(inUtc.offsets);
    expect(told.result).toEqual(result);
    survived += 1;
  }
  tried({ what: 'time zone: same ledger, dates, log and packet', times: zones.length, survived });
});
