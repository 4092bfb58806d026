/** What functions need from one another, and what collides. */
import { expect } from 'vitest';
import type { Api } from '../transports.ts';

const asOf = '2026-03-10';

export async function tellOfHandoffs(api: Api, clientId: string): Promise<void> {
  const finance = await api.organisation.addFunction({ clientId, name: 'Finance' });
  const product = await api.organisation.addFunction({ clientId, name: 'Product' });
  const fields = { fromFunctionId: finance.id, toFunctionId: product.id, requestedOn: '2026-03-02' };
  const request = (what: string) => api.handoffs.add({ clientId, ...fields, what, neededBy: '2026-03-20' });
  const { id: handoffId } = await request('Price list');
  const model = await request('Cost model');
  const extra = await request('Extra');
  expect(await api.handoffs.remove({ clientId, handoffId: extra.id })).toEqual({ ids: [extra.id] });
  await api.handoffs.update({ clientId, handoffId, change: { note: 'In euros' } });
  expect(
    await api.handoffs.step({
      ...{ clientId, handoffId },
      ...{ step: 'counter', on: '2026-03-04', proposedFor: '2026-03-25' },
    }),
  ).toMatchObject({ state: 'countered', proposedFor: '2026-03-25', note: 'In euros' });
  expect(await api.handoffs.list({ clientId })).toMatchObject([{ id: handoffId }, { id: model.id }]);
  expect(await api.handoffs.boundary({ clientId, asOf })).toMatchObject([{ count: 2, medianWaiting: 8 }]);
  expect(await api.handoffs.evidence({ clientId, asOf, since: '2026-03-03' })).toMatchObject({
    compared: { before: { delivered: 0, medianWaiting: null, open: 2 }, after: { open: 0 } },
  });
  await tellOfPeaks(api, clientId, finance.id);
  await tellOfConflicts(api, clientId, finance.id);
}

async function tellOfPeaks(api: Api, clientId: string, functionId: string): Promise<void> {
  const peak = { functionId, title: 'Quarter end', startsOn: '2026-03-30', endsOn: '2026-04-03' };
  const { id: peakId } = await api.peaks.add({ clientId, ...peak });
  await api.peaks.update({ clientId, peakId, change: { title: 'Closing' } });
  expect(await api.peaks.list({ clientId })).toMatchObject([{ ...peak, title: 'Closing' }]);
  expect(await api.peaks.remove({ clientId, peakId })).toEqual({ ids: [peakId] });
}

async function tellOfConflicts(api: Api, clientId: string, functionId: string): Promise<void> {
  const [conflict] = await api.conflicts.list({ clientId, asOf });
  expect(conflict).toMatchObject({ functionId, allocation: null });
  const conflictId = conflict?.id ?? '';
  const decided = { decision: 'The price list first.', decidedBy: 'Ada' };
  const row = await api.conflicts.allocate({ clientId, conflictId, ...decided, on: asOf });
  expect(await api.conflicts.list({ clientId, asOf })).toMatchObject([{ allocation: decided }]);
  expect(await api.conflicts.withdraw({ clientId, conflictId })).toEqual({ ids: [row.id] });
}
