/** What the strategy was turned into, and the signs that it is not followed. */
import { expect } from 'vitest';
import type { Api } from '../transports.ts';

export async function tellOfTranslations(api: Api, clientId: string): Promise<void> {
  const { objectives } = await api.strategy.get({ clientId });
  const objectiveId = objectives[0]?.id ?? '';
  const before = await api.translations.list({ clientId });
  expect(before).toMatchObject({ translations: [], gaps: { objectiveIds: [objectiveId] } });
  const kind = 'resource_allocation';
  const { id: translationId } = await api.translations.add({
    ...{ clientId, objectiveId, kind, what: 'Two sellers for the north' },
  });
  await api.translations.update({ clientId, translationId, change: { state: 'in_place' } });
  const [initiativeId = ''] = before.gaps.initiativeIds;
  const extra = await api.translations.add({ clientId, initiativeId, kind, what: 'Extra' });
  expect(await api.translations.remove({ clientId, translationId: extra.id })).toEqual({ ids: [extra.id] });
  expect(await api.translations.list({ clientId, asOf: '2026-03-10' })).toMatchObject({
    translations: [{ id: translationId, state: 'in_place', ownerId: null }],
    gaps: { objectiveIds: [], initiativeIds: [initiativeId] },
  });
}

export async function tellOfDrift(api: Api, clientId: string): Promise<void> {
  expect(await api.drift.list({ clientId, asOf: '2026-03-10' })).toMatchObject([
    { kind: 'initiative', title: 'Open Oslo', signals: [{ code: 'no_milestone_completed' }, {}] },
  ]);
}

export async function tellOfDiagnosis(api: Api, clientId: string): Promise<void> {
  const one = { title: 'Grow', planned: 100, achieved: 55 };
  const { id } = await api.diagnosis.add({ clientId, cycle: '2024', ...one });
  await api.diagnosis.update({ clientId, pastObjectiveId: id, change: { cause: 'No owner' } });
  const put = await api.diagnosis.put({
    clientId,
    objectives: [
      { cycle: '2025', ...one },
      { cycle: '2025', ...one, title: 'Extra' },
    ],
  });
  const extra = put[1]?.id ?? '';
  expect(await api.diagnosis.remove({ clientId, pastObjectiveIds: [extra] })).toEqual({ ids: [extra] });
  expect(await api.diagnosis.get({ clientId })).toMatchObject({
    objectives: [{ cycle: '2024', cause: 'No owner' }, { cycle: '2025' }],
    diagnosis: { finding: 'integration_failure', causes: [{ cause: 'No owner', count: 1 }] },
  });
  expect((await api.diagnosis.print({ clientId })).fileName).toMatch(/ Diagnosis \d{4}-\d\d-\d\d\.pdf$/);
  expect(await api.diagnosis.savePrint({ clientId })).toEqual({ outcome: 'download' });
}
