import { expect, it } from 'vitest';
import { type PacketContent, sectionOf } from '#shared/domain/packet/model.ts';
import { finish } from '#test/contract/finish.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

it('a packet freezes what waits, where, and what collides, in both editions', async () => {
  const clientId = await shared.freshClient();
  const { organisation, handoffs, conflicts, packets } = shared.api;
  const add = async (name: string) => (await organisation.addFunction({ clientId, name })).id;
  const [finance, sales, product] = [await add('Finance'), await add('Sales'), await add('Product')];
  const request = (what: string, toFunctionId: string, requestedOn: string) =>
    handoffs.add({
      clientId,
      what,
      fromFunctionId: finance,
      toFunctionId,
      requestedOn,
      neededBy: '2026-03-05',
    });
  const old = await request('Old', sales, '2025-10-01');
  await handoffs.step({ clientId, handoffId: old.id, step: 'deliver', on: '2025-11-01' });
  await request('Price list', sales, '2026-03-01');
  await request('Cost model', product, '2026-03-02');
  await request('Not asked for yet', product, '2026-03-05');
  const issue = async (edition: 'leadership' | 'ceo') => {
    const session = { kind: 'monthly-review', onDate: '2026-03-10' } as const;
    const { id } = await finish(packets.issue({ clientId, session, edition, asOf: '2026-03-04' }));
    const row = shared.stored(clientId).packets.find((packet) => packet.id === id);
    return sectionOf(JSON.parse(row?.content ?? '') as PacketContent, 'handoffs');
  };
  await shared.api.charter.set({
    clientId,
    answers: [{ authority: 'convene_reviews', isGranted: true }],
    since: '2026-01-01',
  });
  const conflict = {
    functionName: 'Finance',
    startsOn: '2026-03-02',
    endsOn: '2026-03-08',
  };
  for (const edition of ['leadership', 'ceo'] as const) {
    expect(await issue(edition)).toMatchObject({
      handoffs: [
        { title: 'Price list', from: 'Finance', to: 'Sales', waiting: 3, overdue: 0 },
        { title: 'Cost model', closedOn: null },
      ],
      boundaries: [
        { from: 'Finance', to: 'Sales', count: 2, open: 1, longestWaiting: 31 },
        { from: 'Finance', to: 'Product', count: 1 },
      ],
      conflicts: [conflict],
      allocations: [],
      evidence: {
        since: '2026-01-01',
        before: { delivered: 1, medianWaiting: 31, open: 0 },
        after: { delivered: 0, medianWaiting: null, open: 2 },
      },
    });
  }
  const [found] = await conflicts.list({ clientId, asOf: '2026-03-04' });
  await conflicts.allocate({
    clientId,
    conflictId: found?.id ?? '',
    decision: 'Sales first.',
    decidedBy: 'Mara Lind',
    on: '2026-03-04',
  });
  expect(await issue('leadership')).toMatchObject({
    conflicts: [],
    allocations: [{ functionName: 'Finance', decision: 'Sales first.', on: '2026-03-04' }],
  });
});
