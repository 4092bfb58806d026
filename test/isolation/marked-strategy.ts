/** Everything that strategy is held to account by, said with `marker`: metrics, decisions, hand-offs, escalations, past plans. */
import type { Api } from '#test/harness/test-app.ts';

interface Of {
  clientId: string;
  objectiveId: string;
  initiativeId: string;
  functionId: string;
}

export async function fillStrategy(api: Api, of: Of, marker: string): Promise<void> {
  const { clientId, objectiveId, initiativeId } = of;
  const what = `Translation ${marker}`;
  await api.translations.add({ clientId, initiativeId, kind: 'process_change', what });
  await fillDashboard(api, { clientId, objectiveId }, marker);
  await fillHandoffs(api, of, marker);
  await fillDecisions(api, of, marker);
  await api.charter.set({
    clientId,
    answers: [{ authority: 'escalate', isGranted: true }],
    since: '2026-01-05',
    evidence: `Evidence ${marker}`,
  });
  await api.coordinationHours.put({ clientId, month: '2026-02', hours: 26, note: `Hours ${marker}` });
  await api.diagnosis.add({
    clientId,
    cycle: `Year ${marker}`,
    title: `Past objective ${marker}`,
    planned: 100,
    achieved: 55,
    cause: `Cause ${marker}`,
  });
  await api.agendas.put({
    clientId,
    kind: 'monthly-review',
    agenda: [{ title: `Registry ${marker}`, minutes: 20 }],
  });
}

async function fillDashboard(
  api: Api,
  { clientId, objectiveId }: Pick<Of, 'clientId' | 'objectiveId'>,
  marker: string,
): Promise<void> {
  const { id: metricId } = await api.dashboard.addMetric({
    ...{ clientId, objectiveId, name: `Metric ${marker}`, unit: `unit ${marker}` },
    baseline: { month: '2025-12', value: 100 },
    target: { month: '2026-12', value: 160 },
    points: [{ month: '2026-06', value: 120 }],
  });
  const target = { month: '2026-12', value: 148 };
  await api.dashboard.setTarget({ clientId, metricId, from: '2026-02', target, reason: `Target ${marker}` });
  const reading = { metricId, month: '2026-01', value: 102, note: `Reading ${marker}` };
  await api.dashboard.putReadings({ clientId, readings: [reading] });
}

async function fillHandoffs(api: Api, { clientId, functionId }: Of, marker: string): Promise<void> {
  const other = await api.organisation.addFunction({ clientId, name: `Other function ${marker}` });
  const between = { fromFunctionId: functionId, toFunctionId: other.id, requestedOn: '2026-03-02' };
  for (const part of ['One', 'Two']) {
    const what = `${part} hand-off ${marker}`;
    await api.handoffs.add({ clientId, ...between, what, neededBy: '2026-03-20', note: `Note ${marker}` });
  }
  const peak = { title: `Peak ${marker}`, startsOn: '2026-03-09', endsOn: '2026-03-13' };
  await api.peaks.add({ clientId, functionId, ...peak });
  const [conflict] = await api.conflicts.list({ clientId, asOf: '2026-03-10' });
  await api.conflicts.allocate({
    ...{ clientId, conflictId: conflict?.id ?? '', on: '2026-03-10' },
    decision: `Allocation ${marker}`,
    decidedBy: `Decider ${marker}`,
  });
}

async function fillDecisions(api: Api, { clientId, initiativeId }: Of, marker: string): Promise<void> {
  const { id: decisionId } = await api.decisions.add({
    ...{ clientId, initiativeId, decider: 'ceo', neededBy: '2026-03-01', raisedOn: '2026-02-02' },
    question: `Question ${marker}`,
    options: `Options ${marker}`,
    recommendation: `Recommendation ${marker}`,
  });
  const raised = { clientId, decisionId, reason: `Escalated ${marker}`, on: '2026-03-09' };
  const { id: escalationId } = await api.escalations.raise(raised);
  const decision = `Resolved ${marker}`;
  await api.escalations.resolve({ clientId, escalationId, decision, on: '2026-03-10' });
  await api.decisions.resolve({ clientId, decisionId, outcome: `Outcome ${marker}`, on: '2026-03-10' });
}
