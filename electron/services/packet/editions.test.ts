import { expect, it } from 'vitest';
import { type PacketContent, sectionOf } from '#shared/domain/packet/model.ts';
import type { Edition } from '#shared/domain/vocabulary.ts';
import { finish } from '#test/contract/finish.ts';
import { refusalOf } from '#test/harness/refusal.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();
const session = { kind: 'monthly-review', onDate: '2026-03-12' } as const;

/** A client with one of everything for two functions, each text with the function's own mark. */
async function twoFunctions() {
  const { api } = shared;
  const clientId = await shared.freshClient();
  const add = async (name: string) => (await api.organisation.addFunction({ clientId, name })).id;
  const functions = { SALESMARK: await add('Sales'), FINANCEMARK: await add('Finance') };
  const third = await add('Service');
  for (const [mark, functionId] of Object.entries(functions)) await fill(clientId, mark, functionId, third);
  const { people } = shared.stored(clientId);
  await api.sessions.add({
    ...{ clientId, kind: session.kind, onDate: session.onDate, withLeadership: true },
    privateNotes: 'PRIVATEMARK',
    personIds: people.map(({ id }) => id),
    notes: 'Shared FINANCEMARK notes\nAll: shared notes\nFinance: FINANCEMARK notes',
    ask: 'Approve FINANCEMARK\nSales: ask of SALESMARK\nFinance: ask of FINANCEMARK',
    agenda: [
      { title: 'Registry', minutes: 25 },
      { title: 'The lease of FINANCEMARK', minutes: 10 },
      { title: 'Sales: point of SALESMARK', minutes: 5 },
    ],
  });
  return { clientId, ...functions };
}

async function fill(clientId: string, mark: string, functionId: string, third: string): Promise<void> {
  const { api } = shared;
  const person = { name: `${mark} Lind`, role: 'Head', functionId, isCeo: false };
  const { id: ownerId } = await api.organisation.addPerson({ clientId, ...person });
  const objective = await api.strategy.addObjective({ clientId, title: `Objective ${mark}`, functionId });
  const { id: metricId } = await api.dashboard.addMetric({
    ...{ clientId, objectiveId: objective.id, name: `Metric ${mark}`, unit: 'days' },
    ...{ baseline: { month: '2025-12', value: 10 }, target: { month: '2026-12', value: 20 } },
  });
  await api.dashboard.putReadings({ clientId, readings: [{ metricId, month: '2026-01', value: 11 }] });
  const { id: initiativeId } = await api.initiatives.add({
    ...{
      clientId,
      title: `Initiative ${mark}`,
      objectiveId: objective.id,
      functionId,
      targetOn: '2026-06-30',
    },
  });
  const { id: milestoneId } = await api.milestones.add({
    ...{ clientId, initiativeId, title: `Milestone ${mark}`, dueOn: '2026-03-20', kind: 'decision' },
  });
  await api.milestones.move({ clientId, milestoneId, dueOn: '2026-04-02', reason: `Slip ${mark}` });
  await api.decisions.add({
    ...{ clientId, question: `Question ${mark}`, decider: 'function', deciderFunctionId: functionId },
  });
  await api.handoffs.add({
    ...{ clientId, what: `Hand-off ${mark}`, fromFunctionId: functionId, toFunctionId: third },
    ...{ requestedOn: '2026-02-02', neededBy: '2026-02-20' },
  });
  const peak = { title: `Peak ${mark}`, startsOn: '2026-03-09', endsOn: '2026-03-13' };
  await api.peaks.add({ clientId, functionId, ...peak });
  await api.actions.add({ clientId, title: `Action ${mark}`, ownerId });
  const what = `Translation ${mark}`;
  await api.translations.add({ clientId, initiativeId, kind: 'process_change', what });
  await api.escalations.raise({ clientId, initiativeId, reason: `Escalation ${mark}`, on: '2026-03-09' });
}

function contentOf(clientId: string, packetId: string): PacketContent {
  const row = shared.stored(clientId).packets.find(({ id }) => id === packetId);
  return JSON.parse(row?.content ?? '');
}

async function issued(
  clientId: string,
  edition: Edition,
  functionId?: string,
  onDate = session.onDate as string,
): Promise<PacketContent> {
  const request = { clientId, session: { ...session, onDate }, edition, functionId };
  const { id } = await finish(shared.api.packets.issue(request));
  return contentOf(clientId, id);
}

it('a function edition holds that function’s rows and nothing of any other, before and after a packet', async () => {
  const { clientId, SALESMARK } = await twoFunctions();
  for (const onDate of ['2026-03-11', '2026-03-12', '2026-03-13']) {
    const content = await issued(clientId, 'function', SALESMARK, onDate);
    const text = JSON.stringify(content);
    expect(text).not.toContain('FINANCEMARK');
    expect(text).not.toContain('Escalation');
    expect(content.functionName).toBe('Sales');
    expect(content.sections.map(({ kind }) => kind)).not.toContain('retainer');
    for (const what of [
      'Objective',
      'Metric',
      'Initiative',
      'Milestone',
      'Slip',
      'Question',
      'Hand-off',
      'Action',
    ])
      expect(text).toContain(`${what} SALESMARK`);
    if (onDate === session.onDate) {
      expect(content.session.agenda.map(({ title }) => title)).toEqual(['Registry', 'point of SALESMARK']);
      expect([content.asks, content.session.notes]).toEqual([['ask of SALESMARK'], 'shared notes']);
      expect(content.session.people.map(({ name }) => name)).toEqual(['SALESMARK Lind']);
    }
    // The next one is compared with a packet of the whole client.
    await issued(clientId, 'leadership', undefined, onDate);
  }
});

it('a function edition compares its own rows alone, with the last packet of any edition that holds them', async () => {
  const { clientId, SALESMARK, FINANCEMARK } = await twoFunctions();
  await issued(clientId, 'leadership', undefined, '2026-03-05');
  const { initiatives } = shared.stored(clientId);
  for (const { id } of initiatives)
    await shared.api.initiatives.updateStatus({
      clientId,
      initiativeId: id,
      status: 'off_track',
      note: 'Late',
    });
  const sales = await issued(clientId, 'function', SALESMARK);
  const section = sectionOf(sales, 'since_last');
  expect(section?.statusMoves.map(({ title }) => title)).toEqual(['Initiative SALESMARK']);
  expect([section?.added, section?.closed]).toEqual([[], []]);
  // A function's edition says too little to compare the leadership's with.
  const leadership = await issued(clientId, 'leadership', undefined, '2026-03-13');
  expect(sectionOf(leadership, 'since_last')?.added).toEqual([]);
  const finance = await issued(clientId, 'function', FINANCEMARK, '2026-03-14');
  expect(sectionOf(finance, 'since_last')?.statusMoves).toEqual([]);
});

it('no edition holds a private note', async () => {
  const { clientId, SALESMARK } = await twoFunctions();
  for (const edition of ['leadership', 'ceo', 'function'] as const) {
    const content = await issued(clientId, edition, edition === 'function' ? SALESMARK : undefined);
    expect(JSON.stringify(content)).not.toContain('PRIVATEMARK');
    expect(content.session.notes).toContain('hared notes');
  }
});

it('editions of one freeze share its id, its reading and one entry of the history, or are not issued at all', async () => {
  const { clientId, SALESMARK } = await twoFunctions();
  const editions = [
    { edition: 'leadership' as const },
    { edition: 'ceo' as const },
    { edition: 'function' as const, functionId: SALESMARK },
  ];
  const rows = await finish(shared.api.packets.issueEditions({ clientId, session, editions }));
  expect(new Set(rows.map(({ freezeId }) => freezeId)).size).toBe(1);
  expect(rows[0]?.freezeId).not.toBeNull();
  expect(rows.map(({ fileName }) => fileName.replace(/^.*12 /, ''))).toEqual([
    'leadership.pdf',
    'ceo.pdf',
    'function Sales.pdf',
  ]);
  const [entry] = await shared.api.history.list({ clientId, limit: 1 });
  expect(entry).toMatchObject({ name: 'packets.issueEditions' });
  const before = shared.stored(clientId).packets.length;
  const changed = [{ edition: 'ceo' as const }, { edition: 'leadership' as const, contentSha256: 'another' }];
  const refused = finish(shared.api.packets.issueEditions({ clientId, session, editions: changed }));
  expect(await refusalOf(refused)).toMatchObject({ code: 'CONFLICT' });
  expect(shared.stored(clientId).packets).toHaveLength(before);
});

it('a weekly check-in of a function’s own series is the function’s as a whole, and of another’s nothing is', async () => {
  const { clientId, SALESMARK, FINANCEMARK } = await twoFunctions();
  const add = { clientId, kind: 'weekly-check-in', functionId: SALESMARK } as const;
  const { id: seriesId } = await shared.api.series.add({
    ...add,
    rrule: 'FREQ=WEEKLY',
    startsOn: '2026-03-02',
  });
  const { id: sessionId } = await shared.api.sessions.store({ clientId, seriesId, ruleOn: '2026-03-09' });
  await shared.api.sessions.update({
    clientId,
    sessionId,
    change: { ask: 'Bring the list', notes: 'Talked of it' },
  });
  const of = async (functionId: string) => {
    const request = { clientId, session: { sessionId }, edition: 'function' as const, functionId };
    return contentOf(clientId, (await finish(shared.api.packets.issue(request))).id);
  };
  expect(await of(SALESMARK)).toMatchObject({ asks: ['Bring the list'], session: { notes: 'Talked of it' } });
  expect(await of(FINANCEMARK)).toMatchObject({ asks: [], session: { notes: '' } });
});

it('only a function edition names a function', async () => {
  const { clientId, SALESMARK } = await twoFunctions();
  for (const wrong of [{ edition: 'function' }, { edition: 'ceo', functionId: SALESMARK }] as const) {
    const refused = shared.api.packets.draft({ clientId, session, ...wrong });
    expect(await refusalOf(refused)).toMatchObject({ code: 'INVALID_INPUT' });
  }
});
