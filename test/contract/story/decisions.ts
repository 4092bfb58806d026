/** What must be decided, by whom, by when, and what came of it. */
import { expect } from 'vitest';
import type { Api } from '../transports.ts';

const asOf = '2026-03-10';

export async function tellOfDecisions(api: Api, clientId: string): Promise<void> {
  const put = (question: string) =>
    api.decisions.add({
      ...{ clientId, question, decider: 'ceo' },
      ...{ raisedOn: '2026-03-02', neededBy: '2026-04-20', leadDays: 5 },
    });
  const { id: decisionId } = await put('Which office opens first?');
  const extra = await put('Extra');
  expect(await api.decisions.remove({ clientId, decisionId: extra.id })).toEqual({ ids: [extra.id] });
  await api.decisions.update({ clientId, decisionId, change: { recommendation: 'Oslo' } });
  expect(await api.decisions.runway({ clientId, asOf })).toContainEqual(
    expect.objectContaining({ kind: 'decision', id: decisionId, decideBy: '2026-04-15' }),
  );
  expect(await api.decisions.waiting({ clientId, asOf })).toMatchObject([{ decider: 'ceo', open: 1 }]);
  const outcome = 'Oslo first.';
  const decided = { decidedOn: '2026-03-09', outcome, recommendation: 'Oslo' };
  expect(await api.decisions.resolve({ clientId, decisionId, outcome, on: decided.decidedOn })).toMatchObject(
    decided,
  );
  expect(await api.decisions.list({ clientId })).toMatchObject([{ id: decisionId, ...decided }]);
  expect(await api.decisions.reopen({ clientId, decisionId })).toMatchObject({
    decidedOn: null,
    outcome: '',
  });
}
