import { describe, expect, it } from 'vitest';
import { addSession } from '#test/harness/builders.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();
const spring = { startsOn: '2026-03-01', endsOn: '2026-05-31' };

async function withSeries(change: Partial<Parameters<typeof shared.api.series.add>[0]> = {}) {
  const clientId = await shared.freshClient();
  const series = await shared.api.series.add({
    clientId,
    kind: 'monthly-review',
    rrule: 'FREQ=MONTHLY;BYDAY=2TU',
    startsOn: '2026-03-01',
    ...change,
  });
  const planned = async (range = spring) =>
    (await shared.api.sessions.between({ clientId, ...range })).map(
      ({ onDate, sessionId }) => `${onDate}${sessionId === null ? '' : ' stored'}`,
    );
  return { clientId, series, of: { clientId, seriesId: series.id }, planned };
}

describe('a series', () => {
  it('brings its sessions on the dates of its rule, with whom its kind usually brings together', async () => {
    const { clientId, planned } = await withSeries();
    expect(await planned()).toEqual(['2026-03-10', '2026-04-14', '2026-05-12']);
    expect((await shared.api.sessions.between({ clientId, ...spring }))[0]).toMatchObject({
      ...{ kind: 'monthly-review', withCeo: true, withLeadership: true, ruleOn: '2026-03-10' },
    });
    expect(shared.stored(clientId).sessions).toEqual([]);
  });

  it('leaves out what is skipped, and holds what is moved on the other day, until that is taken back', async () => {
    const { of, planned } = await withSeries();
    await shared.api.series.skip({ ...of, ruleOn: '2026-03-10' });
    const moved = await shared.api.series.move({ ...of, ruleOn: '2026-04-14', onDate: '2026-04-16' });
    expect(moved.exceptions).toEqual([
      { on: '2026-03-10', movedTo: null },
      { on: '2026-04-14', movedTo: '2026-04-16' },
    ]);
    expect(await planned()).toEqual(['2026-04-16', '2026-05-12']);
    await shared.api.series.restore({ ...of, ruleOn: '2026-03-10' });
    await shared.api.series.move({ ...of, ruleOn: '2026-04-14', onDate: '2026-04-17' });
    expect(await planned()).toEqual(['2026-03-10', '2026-04-17', '2026-05-12']);
  });

  it('has no date but those of its rule, and no rule that nobody understands', async () => {
    const { of, clientId } = await withSeries();
    for (const change of [
      shared.api.series.skip({ ...of, ruleOn: '2026-03-11' }),
      shared.api.series.move({ ...of, ruleOn: '2026-03-11', onDate: '2026-03-12' }),
      shared.api.sessions.store({ ...of, ruleOn: '2026-02-10' }),
    ])
      expect(await refusalOf(change)).toMatchObject({ code: 'NOT_FOUND' });
    const odd = shared.api.series.add({
      clientId,
      kind: 'ad-hoc',
      rrule: 'FREQ=HOURLY',
      startsOn: '2026-01-01',
    });
    expect(await refusalOf(odd)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('may change its rule; it goes without taking its stored sessions along', async () => {
    const { of, clientId, planned } = await withSeries();
    const { id } = await shared.api.sessions.store({ ...of, ruleOn: '2026-03-10' });
    await shared.api.series.update({ ...of, change: { rrule: 'FREQ=MONTHLY;BYDAY=1TH' } });
    expect(await planned()).toEqual(['2026-03-05', '2026-03-10 stored', '2026-04-02', '2026-05-07']);
    await shared.api.series.remove(of);
    expect(await planned()).toEqual(['2026-03-10 stored']);
    expect(await shared.api.sessions.list({ clientId })).toMatchObject([{ id, seriesId: null }]);
  });
});

describe('a date of a series', () => {
  it('becomes a session with its agenda and its function’s leader, once', async () => {
    const clientId = await shared.freshClient();
    const { id: functionId } = await shared.api.organisation.addFunction({ clientId, name: 'Sales' });
    const person = async (name: string, isLeadership: boolean) =>
      (await shared.api.organisation.addPerson({ clientId, name, functionId, isLeadership })).id;
    const ada = await person('Ada', true);
    await person('Bo', false);
    const series = await shared.api.series.add({
      ...{
        clientId,
        functionId,
        kind: 'weekly-check-in',
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        startsOn: '2026-03-03',
      },
    });
    const of = { clientId, seriesId: series.id, ruleOn: '2026-03-10' };
    const made = await shared.api.sessions.store(of);
    expect(made).toMatchObject({
      onDate: '2026-03-10',
      ruleOn: '2026-03-10',
      personIds: [ada],
      withCeo: false,
    });
    expect(made.agenda[0]).toMatchObject({ title: 'Initiatives of the function' });
    expect(await shared.api.sessions.store(of)).toEqual(made);
    expect(shared.stored(clientId).sessions).toHaveLength(1);
  });

  it('that is held elsewhere already is made there, and does not come back once its session is removed', async () => {
    const { of, clientId, planned } = await withSeries();
    const ruleOn = '2026-04-14';
    await shared.api.series.move({ ...of, ruleOn, onDate: '2026-04-16' });
    const { id: sessionId, onDate } = await shared.api.sessions.store({ ...of, ruleOn });
    expect(onDate).toBe('2026-04-16');
    expect(await refusalOf(shared.api.series.skip({ ...of, ruleOn }))).toMatchObject({ code: 'CONFLICT' });
    await shared.api.series.move({ ...of, ruleOn, onDate: '2026-04-20' });
    expect(await planned()).toEqual(['2026-03-10', '2026-04-20 stored', '2026-05-12']);
    await shared.api.sessions.remove({ clientId, sessionId });
    expect(await planned()).toEqual(['2026-03-10', '2026-05-12']);
    await shared.api.history.undo({ clientId });
    expect(await planned()).toEqual(['2026-03-10', '2026-04-20 stored', '2026-05-12']);
    await shared.api.sessions.hold({ clientId, sessionId });
    const late = shared.api.series.move({ ...of, ruleOn, onDate: '2026-04-21' });
    expect(await refusalOf(late)).toMatchObject({ code: 'CONFLICT' });
  });

  it('is not told twice where a session was made by hand, and two series may meet on one day', async () => {
    const { clientId, series, planned } = await withSeries();
    await addSession(shared.api, clientId, { kind: 'monthly-review', onDate: '2026-03-10' });
    const { id: _, createdAt: __, exceptions: ___, ...fields } = series;
    const other = await shared.api.series.add({ clientId, ...fields });
    await shared.api.sessions.store({ clientId, seriesId: other.id, ruleOn: '2026-04-14' });
    expect((await planned()).toSorted()).toEqual([
      ...['2026-03-10 stored', '2026-04-14', '2026-04-14 stored', '2026-05-12', '2026-05-12'],
    ]);
  });
});

it('nobody looks at more than three years at once', async () => {
  const { clientId } = await withSeries();
  const asked = shared.api.sessions.between({ clientId, startsOn: '2026-01-01', endsOn: '2036-01-01' });
  expect(await refusalOf(asked)).toMatchObject({ code: 'INVALID_INPUT' });
});

describe('the agenda of a kind', () => {
  const agenda = [
    { title: 'Registry', minutes: 20 },
    { title: 'Numbers', minutes: 40 },
  ];

  it('is the client’s own once it is put, and the usual one again when that is emptied', async () => {
    const clientId = await shared.freshClient();
    const kind = 'monthly-review';
    const usual = await shared.api.agendas.get({ clientId, kind });
    expect(usual).toMatchObject({ isOwn: false, agenda: [{ title: 'Registry' }, {}, {}, {}, {}] });
    expect(await shared.api.agendas.put({ clientId, kind, agenda })).toEqual({ kind, isOwn: true, agenda });
    expect((await addSession(shared.api, clientId, { kind })).agenda).toMatchObject(agenda);
    expect((await shared.api.agendas.get({ clientId, kind: 'ad-hoc' })).agenda).toEqual([]);
    expect(await shared.api.agendas.put({ clientId, kind, agenda: [] })).toEqual(usual);
  });

  it('has the registry first wherever the leadership team or the CEO sits', async () => {
    const clientId = await shared.freshClient();
    const turned = agenda.toReversed();
    for (const kind of ['monthly-review', 'ceo-session', 'annual-planning'] as const)
      expect(await refusalOf(shared.api.agendas.put({ clientId, kind, agenda: turned }))).toMatchObject({
        code: 'INVALID_INPUT',
      });
    expect(await shared.api.agendas.put({ clientId, kind: 'weekly-check-in', agenda: turned })).toMatchObject(
      {
        isOwn: true,
      },
    );
  });
});
