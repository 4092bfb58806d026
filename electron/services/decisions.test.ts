import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();
const asOf = '2026-03-10';

/** A decision of the CEO's, put on 2 March, needed by 30 April with ten days of lead time. */
async function withDecision() {
  const clientId = await shared.freshClient();
  const put = (change: object = {}) =>
    shared.api.decisions.add({
      ...{ clientId, question: 'Which office opens first?', decider: 'ceo' },
      ...{ raisedOn: '2026-03-02', neededBy: '2026-04-30', leadDays: 10 },
      ...change,
    });
  const runway = async (on = asOf) => shared.api.decisions.runway({ clientId, asOf: on });
  const lastSentence = async () =>
    (await shared.api.history.list({ clientId, limit: 1 }))[0]?.sentence ?? 'nothing';
  return { clientId, put, row: await put(), runway, lastSentence };
}

describe('the register', () => {
  it('keeps what was decided, when, and says so', async () => {
    const { clientId, row, lastSentence } = await withDecision();
    expect(await lastSentence()).toBe('Put for decision: “Which office opens first?”');
    const decisionId = row.id;
    await shared.api.decisions.resolve({ clientId, decisionId, outcome: 'Oslo.', on: '2026-03-09' });
    expect(await lastSentence()).toBe('Decided “Which office opens first?”: Oslo.');
    expect(shared.stored(clientId).decisions).toMatchObject([{ outcome: 'Oslo.', decidedOn: '2026-03-09' }]);
    expect(
      await refusalOf(shared.api.decisions.resolve({ clientId, decisionId, outcome: 'Bergen.' })),
    ).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('decided on 2026-03-09: Oslo.') });
  });

  it('takes an outcome back, and only one that is there', async () => {
    const { clientId, row } = await withDecision();
    const reopen = () => shared.api.decisions.reopen({ clientId, decisionId: row.id });
    expect(await refusalOf(reopen())).toMatchObject({ code: 'CONFLICT' });
    await shared.api.decisions.resolve({ clientId, decisionId: row.id, outcome: 'Oslo.' });
    expect(await reopen()).toMatchObject({ decidedOn: null, outcome: '' });
  });

  it('records a decision that was taken on the spot', async () => {
    const { put, lastSentence } = await withDecision();
    const taken = await put({ question: 'Who hosts?', outcome: 'Sales.', decidedOn: '2026-03-01' });
    expect(taken).toMatchObject({ raisedOn: '2026-03-01', decidedOn: '2026-03-01', outcome: 'Sales.' });
    expect(await lastSentence()).toBe('Recorded the decision on: “Who hosts?”');
  });

  it('wants to know which function or person decides, and forgets them for a group', async () => {
    const { clientId, put, row } = await withDecision();
    expect(await refusalOf(put({ decider: 'person' }))).toMatchObject({ code: 'INVALID_INPUT' });
    const { id: deciderPersonId } = await shared.api.organisation.addPerson({ clientId, name: 'Ann' });
    const change = (fields: object) =>
      shared.api.decisions.update({ clientId, decisionId: row.id, change: fields });
    expect(await change({ decider: 'person', deciderPersonId })).toMatchObject({ deciderPersonId });
    expect(await change({ decider: 'leadership' })).toMatchObject({ deciderPersonId: null });
    expect(await refusalOf(change({ outcome: 'Oslo.' }))).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('the runway', () => {
  it('follows a session that moves or is cancelled, up to the decide-by date', async () => {
    const { clientId, runway } = await withDecision();
    expect(await runway()).toMatchObject([{ decideBy: '2026-04-20', state: 'no_session', session: null }]);
    const { id: sessionId } = await shared.api.sessions.add({
      ...{ clientId, kind: 'ceo-session', onDate: '2026-04-20' },
    });
    const placed = { state: 'placed', session: { sessionId, kind: 'ceo-session', onDate: '2026-04-20' } };
    expect(await runway()).toMatchObject([placed]);
    await shared.api.sessions.update({ clientId, sessionId, change: { onDate: '2026-04-21' } });
    expect(await runway()).toMatchObject([{ state: 'no_session' }]);
    await shared.api.sessions.update({ clientId, sessionId, change: { onDate: '2026-03-10' } });
    expect(await runway()).toMatchObject([{ state: 'placed' }]);
    await shared.api.sessions.hold({ clientId, sessionId });
    expect(await runway()).toMatchObject([{ state: 'no_session' }]);
    expect(await runway('2026-04-21')).toMatchObject([{ state: 'late' }]);
  });

  it('places on a date of a series that nobody has prepared yet', async () => {
    const { clientId, runway } = await withDecision();
    const series = await shared.api.series.add({
      ...{ clientId, kind: 'ceo-session', rrule: 'FREQ=MONTHLY;BYMONTHDAY=15', startsOn: '2026-01-15' },
    });
    const onSeries = { sessionId: null, seriesId: series.id, ruleOn: '2026-04-15', onDate: '2026-04-15' };
    expect(await runway()).toMatchObject([{ state: 'placed', session: onSeries }]);
    await shared.api.series.skip({ clientId, seriesId: series.id, ruleOn: '2026-04-15' });
    expect(await runway()).toMatchObject([{ session: { onDate: '2026-03-15' } }]);
  });

  it('holds milestones that are decisions too, and says what has no date', async () => {
    const { clientId, put, runway } = await withDecision();
    await put({ question: 'When?', neededBy: null });
    const { id: initiativeId } = await shared.api.initiatives.add({ clientId, title: 'Open Oslo' });
    const milestone = { clientId, initiativeId, title: 'Sign the lease', kind: 'decision' } as const;
    const signed = await shared.api.milestones.add({ ...milestone, dueOn: '2026-03-01' });
    await shared.api.milestones.add({ ...milestone, title: 'Plan', kind: 'deliverable' });
    expect(await runway()).toMatchObject([
      { kind: 'milestone', question: 'Sign the lease', decider: null, state: 'late' },
      { kind: 'decision', state: 'no_session' },
      { question: 'When?', decideBy: null, state: 'undated' },
    ]);
    await shared.api.initiatives.updateStatus({ clientId, initiativeId, status: 'cancelled' });
    expect(await runway()).toHaveLength(2);
    await shared.api.milestones.complete({ clientId, milestoneId: signed.id, on: '2026-03-09' });
    expect((await runway()).at(-1)).toMatchObject({ kind: 'milestone', state: 'decided' });
  });
});

it('waiting counts the days from the question to the decision, by decider', async () => {
  const { clientId, put, row } = await withDecision();
  await put({ question: 'When?', neededBy: null, raisedOn: '2026-03-06', decider: 'leadership' });
  await put({ question: 'Who?', raisedOn: '2026-02-28', neededBy: '2026-03-05' });
  await shared.api.decisions.resolve({
    ...{ clientId, decisionId: row.id },
    ...{ outcome: 'Oslo.', on: '2026-03-06' },
  });
  expect(await shared.api.decisions.waiting({ clientId, asOf })).toMatchObject([
    { decider: 'ceo', decided: 1, open: 1, late: 1, medianWaiting: 7, longestWaiting: 10 },
    { decider: 'leadership', decided: 0, open: 1, late: 0, medianWaiting: 4, longestWaiting: 4 },
  ]);
});
