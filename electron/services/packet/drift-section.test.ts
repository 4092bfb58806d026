import { expect, it } from 'vitest';
import { sectionOf } from '#shared/domain/packet/model.ts';
import { runningClient } from '#test/harness/builders.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

it('a packet freezes what drifts on its date, with the owner and the facts', async () => {
  const { clientId, initiativeId } = await runningClient(shared.api, 'Summit Foods');
  const session = { kind: 'ad-hoc' as const, onDate: '2026-03-12' };
  const request = { clientId, session, edition: 'leadership' as const, asOf: '2026-03-10' };
  for await (const step of await shared.api.packets.issue(request)) expect(step).toBeDefined();
  const [packet] = shared.stored(clientId).packets;
  const content = JSON.parse(packet?.content ?? '');
  expect(sectionOf(content, 'drift')?.rows).toEqual([
    {
      ...{ of: 'initiative', id: initiativeId, owner: 'Lin Wei' },
      title: 'Move billing to one system',
      signals: [{ code: 'no_milestone_completed', facts: { lastCompletedOn: null, days: null } }],
    },
  ]);
});
