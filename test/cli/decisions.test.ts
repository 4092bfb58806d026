import { expect, it } from 'vitest';
import { atAcme } from './acme.ts';

it('decisions are placed on the last session in time with their decider', async () => {
  using terminal = await atAcme();
  await terminal.ask('session add --kind ceo-session --on 2026-04-14 --client acme');
  await terminal.ask(
    "session add --kind ad-hoc --on 2026-04-16 --people 'Åsa Lind' --with none --client acme",
  );
  const put = (words: string) => terminal.row(`decision add ${words} --client acme --raised 2026-03-01`);
  const price = await put("'Raise prices?' --decider ceo --needed-by 2026-04-20 --lead 5");
  await put("'Hire in Oslo?' --decider sales --needed-by 2026-04-20");
  await put("'Which bank?' --decider 'åsa lind' --needed-by 2026-03-05");
  await put("'Which slogan?' --decider leadership --needed-by 2026-04-30");
  expect(price).toMatchObject({
    decider: 'ceo',
    decideBy: '2026-04-15',
    raisedOn: '2026-03-01',
    outcome: '',
  });
  const runway = () => terminal.ask('decision runway --as-of 2026-03-10 --client acme');
  const open = [
    {
      ...{ question: 'Which bank?', decider: 'Åsa Lind', decideBy: '2026-03-05' },
      ...{ session: null, state: 'late' },
    },
    {
      ...{ question: 'Raise prices?', decider: 'ceo', decideBy: '2026-04-15', state: 'placed' },
      session: { kind: 'ceo-session', on: '2026-04-14' },
    },
    {
      ...{ question: 'Hire in Oslo?', decider: 'Sales', decideBy: '2026-04-20', state: 'placed' },
      session: { kind: 'ad-hoc', on: '2026-04-16' },
    },
    {
      ...{ question: 'Which slogan?', decider: 'leadership', decideBy: '2026-04-30' },
      ...{ session: null, state: 'no_session' },
    },
  ];
  expect(await runway()).toEqual(open);
  const resolve = `decision resolve ${price.id} --outcome 'By 4 %.' --on 2026-03-09 --client acme`;
  expect(await terminal.row(resolve)).toMatchObject({ decidedOn: '2026-03-09', outcome: 'By 4 %.' });
  const decided = { ...open[1], session: null, state: 'decided' };
  expect(await runway()).toEqual([open[0], open[2], open[3], decided]);
  expect(await terminal.refusal(resolve)).toMatchObject({ code: 'CONFLICT', exitCode: 4 });
  expect(await terminal.rows('decision waiting --as-of 2026-03-10 --client acme')).toContainEqual(
    expect.objectContaining({ decider: 'ceo', decided: 1, medianWaiting: 8 }),
  );
  expect(await terminal.rows('decision list --client acme')).toHaveLength(4);
});
