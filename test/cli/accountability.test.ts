import { expect, it } from 'vitest';
import { atAcme } from './acme.ts';

it('an escalation is suggested, raised, acknowledged and resolved', async () => {
  using terminal = await atAcme();
  await terminal.ask("initiative add 'Open Oslo' --client acme");
  await terminal.ask(
    "decision add 'Which bank?' --decider ceo --needed-by 2026-03-05 --initiative 'open oslo' --client acme",
  );
  const suggest = () => terminal.rows('escalation suggest --as-of 2026-03-10 --client acme');
  expect(await suggest()).toMatchObject([
    {
      ...{ trigger: 'decision_late', initiative: 'Open Oslo', about: 'Which bank?', days: 5 },
      fact: 'To be decided by 2026-03-05, 5 days ago',
    },
  ]);
  const row = await terminal.row(
    "escalation raise --initiative 'open oslo' --reason 'No bank, no lease' --on 2026-03-09 --client acme",
  );
  expect(row).toMatchObject({ state: 'raised', initiative: 'Open Oslo', raisedOn: '2026-03-09' });
  expect(await suggest()).toEqual([]);
  await terminal.ask(`escalation acknowledge ${row.id} --on 2026-03-10 --client acme`);
  await terminal.ask(`escalation resolve ${row.id} --decision 'The first' --on 2026-03-12 --client acme`);
  expect(await terminal.rows('escalation list --client acme')).toMatchObject([
    { state: 'resolved', acknowledgedOn: '2026-03-10', resolvedOn: '2026-03-12', decision: 'The first' },
  ]);
});

it('the charter is set by yes and no, and shown with what is missing', async () => {
  using terminal = await atAcme();
  expect(
    await terminal.ask('charter set --reports-to-ceo yes --escalate no --since 2026-01-05 --client acme'),
  ).toEqual({
    reportsToCeo: { granted: true, since: '2026-01-05', evidence: '' },
    ...{ defineMetrics: null, convene: null },
    escalate: { granted: false, since: '2026-01-05', evidence: '' },
    ...{ recorded: false, missing: ['defineMetrics', 'convene', 'escalate'] },
  });
  expect(await terminal.ask('charter show --client acme')).toMatchObject({ recorded: false });
  expect(await terminal.refusal('charter set --since 2026-01-05 --client acme')).toMatchObject({
    code: 'INVALID_INPUT',
  });
});

it('readiness lists what is missing, item by item', async () => {
  using terminal = await atAcme();
  expect(await terminal.ask('readiness --as-of 2026-03-10 --client acme')).toMatchObject({
    ready: false,
    items: [
      { item: 'objectives', ok: false, missing: [{ of: 'Grow in the north', lacks: 'metrics_too_few' }] },
      { item: 'initiatives', ok: false, missing: [{ of: null, lacks: 'none' }] },
      { item: 'charter', ok: false },
    ],
  });
});

it('the CEO’s hours are held against the baseline', async () => {
  using terminal = await atAcme();
  const add = (words: string) => terminal.row(`ceo-time add ${words} --client acme`);
  await add('--month 2025-12 --hours 40 --baseline');
  expect(await add('--month 2026-01 --hours 26')).toEqual({
    ...{ month: '2026-01', hours: 26, baseline: false, reduction: 0.35, standing: 'within', note: '' },
  });
  expect(await terminal.rows('ceo-time list --client acme')).toHaveLength(2);
});
