import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();
const asOf = '2026-03-31';

async function atClient() {
  const clientId = await shared.freshClient();
  const suggestions = (on = asOf) => shared.api.escalations.suggestions({ clientId, asOf: on });
  const { id: initiativeId } = await shared.api.initiatives.add({ clientId, title: 'Open Oslo' });
  const { id: decisionId } = await shared.api.decisions.add({
    ...{ clientId, question: 'Which bank?', decider: 'ceo', initiativeId },
    ...{ raisedOn: '2026-03-01', neededBy: '2026-03-25', leadDays: 5 },
  });
  return { clientId, initiativeId, decisionId, suggestions };
}

describe('suggestions', () => {
  it('name their trigger, what they are about and since when, and what the role lacks', async () => {
    const { clientId, initiativeId, decisionId, suggestions } = await atClient();
    for (const on of ['2026-03-05', '2026-03-09'])
      await shared.api.initiatives.updateStatus({ clientId, initiativeId, status: 'off_track', on });
    const answers = [{ authority: 'escalate', isGranted: false } as const];
    await shared.api.charter.set({ clientId, answers, since: '2026-01-01' });
    const add = async (name: string) => (await shared.api.organisation.addFunction({ clientId, name })).id;
    await shared.api.handoffs.add({
      ...{
        clientId,
        what: 'Price list',
        fromFunctionId: await add('Sales'),
        toFunctionId: await add('Finance'),
      },
      ...{ requestedOn: '2026-03-01', neededBy: '2026-03-17' },
    });
    const late = {
      trigger: 'decision_late',
      since: '2026-03-20',
      days: 11,
      decisionId,
      about: 'Which bank?',
    };
    expect(await suggestions()).toMatchObject([
      {
        ...{ trigger: 'off_track_twice', about: 'Open Oslo', initiativeId, since: '2026-03-09' },
        ...{ updatedOn: ['2026-03-05', '2026-03-09'], missing: ['escalate'] },
      },
      { trigger: 'handoff_overdue', about: 'Price list', days: 14, missing: ['convene_reviews'] },
      { ...late, updatedOn: null, missing: ['escalate'] },
    ]);
    expect(await suggestions('2026-03-20')).toMatchObject([{ trigger: 'off_track_twice' }]);
  });

  it('are no more once a person has raised them', async () => {
    const { clientId, decisionId, initiativeId, suggestions } = await atClient();
    const fields = { clientId, decisionId, trigger: 'decision_late', reason: 'The bank waits.' } as const;
    expect(await shared.api.escalations.raise({ ...fields, on: '2026-03-21' })).toMatchObject({
      initiativeId,
    });
    expect(await suggestions()).toEqual([]);
  });

  it('come of milestones that are decisions too, and are taken up by their initiative', async () => {
    const { clientId, decisionId, suggestions } = await atClient();
    await shared.api.decisions.remove({ clientId, decisionId });
    const { id: initiativeId } = await shared.api.initiatives.add({ clientId, title: 'One ledger' });
    const { id: milestoneId } = await shared.api.milestones.add({
      ...{ clientId, initiativeId, title: 'Choose a vendor', kind: 'decision', dueOn: '2026-03-30' },
    });
    expect(await suggestions()).toMatchObject([
      { trigger: 'decision_late', milestoneId, decisionId: null, about: 'Choose a vendor', days: 1 },
    ]);
    await shared.api.escalations.raise({ clientId, initiativeId, reason: 'No vendor.', on: asOf });
    expect(await suggestions()).toEqual([]);
  });
});

describe('an escalation', () => {
  it('goes from raised over acknowledged to resolved, each with its day, and back', async () => {
    const { clientId, initiativeId } = await atClient();
    const raised = await shared.api.escalations.raise({
      ...{ clientId, initiativeId, reason: 'Off track.', on: '2026-03-20' },
    });
    const escalationId = raised.id;
    const acknowledge = (on: string) => shared.api.escalations.acknowledge({ clientId, escalationId, on });
    const resolve = (on: string) =>
      shared.api.escalations.resolve({ clientId, escalationId, decision: 'Two more people.', on });
    expect(await refusalOf(acknowledge('2026-03-19'))).toMatchObject({ code: 'INVALID_INPUT' });
    await acknowledge('2026-03-21');
    expect(await refusalOf(acknowledge('2026-03-22'))).toMatchObject({ code: 'CONFLICT' });
    expect(await refusalOf(resolve('2026-03-20'))).toMatchObject({ code: 'INVALID_INPUT' });
    await resolve('2026-03-25');
    expect(await refusalOf(resolve('2026-03-26'))).toMatchObject({ code: 'CONFLICT' });
    const steps = { acknowledgedOn: '2026-03-21', resolvedOn: '2026-03-25', decision: 'Two more people.' };
    expect(shared.stored(clientId).escalations).toMatchObject([steps]);
    const reopen = () => shared.api.escalations.reopen({ clientId, escalationId });
    expect(await reopen()).toMatchObject({ ...steps, resolvedOn: null, decision: '' });
    expect(await reopen()).toMatchObject({ acknowledgedOn: null });
    expect(await refusalOf(reopen())).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('the charter', () => {
  it('holds the newest answer known on a day', async () => {
    const { clientId } = await atClient();
    const set = (isGranted: boolean, since: string) =>
      shared.api.charter.set({ clientId, since, answers: [{ authority: 'escalate', isGranted }] });
    await set(true, '2026-01-05');
    await set(false, '2026-03-01');
    await set(true, '2026-03-01');
    const missing = async (on: string) => (await shared.api.charter.get({ clientId, asOf: on })).missing;
    expect(await missing('2026-01-04')).toHaveLength(4);
    expect(await missing('2026-03-02')).toEqual(['report_to_ceo', 'define_metrics', 'convene_reviews']);
    expect(shared.stored(clientId).charterEntries).toHaveLength(2);
  });
});

describe('readiness', () => {
  it('says what is missing of running objectives, open initiatives and the charter', async () => {
    const { clientId } = await atClient();
    const year = (name: string) => ({ clientId, name, startsOn: `${name}-01-01`, endsOn: `${name}-12-31` });
    for (const name of ['2025', '2026']) {
      const { id: cycleId } = await shared.api.strategy.addCycle(year(name));
      await shared.api.strategy.addObjective({ clientId, title: `Grow in ${name}`, cycleId });
    }
    const { ready, items } = await shared.api.readiness.get({ clientId, asOf });
    expect(ready).toBe(false);
    expect(items[0]).toEqual({
      ...{ item: 'objectives', ok: false },
      missing: [{ of: 'Grow in 2026', lacks: 'metrics_too_few' }],
    });
    expect(items[1]?.missing.map(({ lacks }) => lacks)).toEqual([
      ...['owner', 'date', 'objective', 'milestone_in_horizon'],
    ]);
    expect(items[2]?.missing).toHaveLength(4);
  });
});

describe('the CEO’s hours', () => {
  it('are one entry a month, held against the baseline months', async () => {
    const { clientId } = await atClient();
    const put = (month: string, hours: number, isBaseline = false) =>
      shared.api.coordinationHours.put({ clientId, month, hours, isBaseline });
    await put('2025-11', 38, true);
    await put('2025-12', 42, true);
    await put('2026-01', 10);
    await put('2026-01', 30);
    expect(await shared.api.coordinationHours.list({ clientId })).toMatchObject({
      baselineHours: 40,
      months: [{ isBaseline: true }, { isBaseline: true }, { hours: 30, reduction: 0.25, standing: 'below' }],
    });
  });
});
