import { expect, it } from 'vitest';
import { atAcme } from './acme.ts';

it('overview says what changed since the last session, by subject', async () => {
  using terminal = await atAcme();
  await terminal.ask('session add --client acme --kind monthly-review --on 2026-03-09 --with ceo');
  await terminal.ask("initiative add 'Open Oslo' --client acme --objective 'grow in the north'");
  await terminal.ask("decision add 'Which site?' --client acme --decider ceo --needed-by 2026-04-10");
  const rows = await terminal.rows('overview --client acme');
  expect(rows.map(({ subject, title, count }) => [subject, title, count])).toEqual([
    ['registry', 'Registry', 1],
    ['decisions', 'Decisions', 1],
    ['strategy', 'Strategy and past cycles', 1],
    ['sessions', 'Sessions', 1],
    ['setup', 'Setup', 3],
  ]);
  expect(rows[1]?.latest).toEqual([
    { at: '2026-03-10T09:00:00.000Z', sentence: expect.stringContaining('Which site?') },
  ]);
});
