/** The second half: days, sessions, packets and a spreadsheet. It goes on where the first half ended. */
import { expect } from 'vitest';
import { agreementTerms } from '#test/builders/agreement-terms.ts';
import { finish } from '../finish.ts';
import type { Api } from '../transports.ts';
import { tellOfCalendarFiles } from './calendar-files.ts';

export async function tellOfRetainer(api: Api, clientId: string): Promise<void> {
  const { id: _, ...agreement } = agreementTerms();
  const terms = { clientId, ...agreement };
  await api.retainer.setTerms(terms);
  const later = await api.retainer.setTerms({ ...terms, startsOn: '2026-09-01' });
  expect(await api.retainer.removeTerms({ clientId, agreementId: later.id })).toEqual({ ids: [later.id] });
  const pause = await api.retainer.addPause({ clientId, startsOn: '2026-08-01', endsOn: '2026-08-14' });
  expect(await api.retainer.removePause({ clientId, pauseId: pause.id })).toEqual({ ids: [pause.id] });
  const plus = await api.retainer.adjust({ clientId, on: '2026-02-01', milliDays: 500, reason: 'Board' });
  expect(await api.retainer.removeAdjustment({ clientId, adjustmentId: plus.id })).toEqual({
    ids: [plus.id],
  });
  expect(await api.retainer.closePeriod({ clientId, period: '2026-01' })).toMatchObject({
    closingMilliDays: 3000,
  });

  const planned = await api.days.plan({ clientId, on: '2026-03-05', milliDays: 500 });
  expect(await api.days.confirm({ clientId, dayId: planned.id })).toMatchObject({
    kind: 'day',
    day: { kind: 'worked' },
  });
  expect(await api.days.work({ clientId, on: '2026-01-05', milliDays: 250 })).toMatchObject({
    kind: 'adjustment',
  });
  const change = { milliDays: 750, note: 'Pricing' };
  expect(await api.days.update({ clientId, dayId: planned.id, change })).toMatchObject(change);
  const ahead = await api.days.plan({ clientId, on: '2026-03-24', milliDays: 1000 });
  expect(await api.days.remove({ clientId, dayIds: [ahead.id] })).toEqual({ ids: [ahead.id] });
  expect(await api.retainer.get({ clientId })).toMatchObject({
    agreements: [{ startsOn: '2026-01-01' }],
    pauses: [],
    adjustments: [{ milliDays: -250, workedOn: '2026-01-05' }],
    closings: [{ period: '2026-01' }],
    days: [{ id: planned.id, milliDays: 750 }],
  });
}

export async function tellOfSessions(api: Api, clientId: string): Promise<void> {
  const { id: sessionId } = await api.sessions.add({ clientId, kind: 'ad-hoc', onDate: '2026-03-12' });
  const extra = await api.sessions.add({ clientId, kind: 'ad-hoc', onDate: '2026-05-12' });
  expect(await api.sessions.remove({ clientId, sessionId: extra.id })).toEqual({ ids: [extra.id] });
  await api.sessions.update({
    clientId,
    sessionId,
    change: { kind: 'monthly-review', notes: 'Open points' },
  });
  expect(await api.sessions.list({ clientId })).toMatchObject([
    { id: sessionId, kind: 'monthly-review', notes: 'Open points' },
  ]);
  await tellOfCadence(api, clientId, sessionId);
  const action = await api.actions.add({ clientId, title: 'Call the landlord', sessionId });
  const gone = await api.actions.add({ clientId, title: 'Extra' });
  expect(await api.actions.remove({ clientId, actionId: gone.id })).toEqual({ ids: [gone.id] });
  await api.actions.update({ clientId, actionId: action.id, change: { dueOn: '2026-03-20' } });
  expect(await api.actions.list({ clientId })).toMatchObject([
    { title: 'Call the landlord', dueOn: '2026-03-20' },
  ]);
  const view = await api.views.save({ clientId, screen: 'registry', name: 'At risk', state: '{}' });
  expect(await api.views.list({ clientId, screen: 'registry' })).toEqual([view]);
  expect(await api.views.remove({ clientId, viewId: view.id })).toEqual({ ids: [view.id] });
}

async function tellOfCadence(api: Api, clientId: string, sessionId: string): Promise<void> {
  const kind = 'ad-hoc';
  const agenda = [{ title: 'Lease', minutes: 10 }];
  expect(await api.agendas.put({ clientId, kind, agenda })).toEqual({ kind, isOwn: true, agenda });
  expect(await api.agendas.get({ clientId, kind })).toMatchObject({ isOwn: true });
  const rule = { rrule: 'FREQ=WEEKLY;BYDAY=TH', startsOn: '2026-06-01' };
  const { id: seriesId } = await api.series.add({ clientId, kind, ...rule });
  const of = { clientId, seriesId };
  await api.series.update({ ...of, change: { withCeo: true } });
  await api.series.skip({ ...of, ruleOn: '2026-06-04' });
  await api.series.restore({ ...of, ruleOn: '2026-06-04' });
  await api.series.move({ ...of, ruleOn: '2026-06-11', onDate: '2026-06-12' });
  expect(await api.series.list({ clientId })).toMatchObject([
    { withCeo: true, exceptions: [{ on: '2026-06-11' }] },
  ]);
  const made = await api.sessions.store({ ...of, ruleOn: '2026-06-11' });
  expect(
    await api.sessions.between({ clientId, startsOn: '2026-06-01', endsOn: '2026-06-18' }),
  ).toMatchObject([
    { onDate: '2026-06-04', sessionId: null },
    { onDate: '2026-06-12', sessionId: made.id },
    { onDate: '2026-06-18', sessionId: null },
  ]);
  expect(await api.series.remove(of)).toEqual({ ids: [seriesId] });
  const point = { clientId, sessionId: made.id, pointId: made.agenda[0]?.id ?? '' };
  expect(await api.sessions.changePoint({ ...point, change: { isDone: true } })).toMatchObject({
    agenda: [{ isDone: true }],
  });
  expect((await api.sessions.hold({ clientId, sessionId })).heldAt).not.toBeNull();
  expect((await api.sessions.minutes({ clientId, sessionId })).fileName).toMatch(/minutes\.pdf$/);
  expect(await api.sessions.saveMinutes({ clientId, sessionId })).toEqual({ outcome: 'download' });
  expect((await api.sessions.reopen({ clientId, sessionId })).heldAt).toBeNull();
  expect(await api.sessions.reviewGaps({ clientId })).toMatchObject([{ days: null }]);
  await api.sessions.remove({ clientId, sessionId: made.id });
}

export async function tellAcrossSubjects(api: Api, clientId: string): Promise<void> {
  expect(await api.today.get({})).toMatchObject({
    asOf: '2026-03-10',
    clients: [{ clientId, isPacketMissing: true }],
  });
  expect(await api.allDays.standing({ asOf: '2026-03-10' })).toMatchObject({
    clients: [{ slug: 'acme', worked: 750 }],
  });
  expect(await api.allDays.between({ startsOn: '2026-03-01', endsOn: '2026-03-31' })).toMatchObject({
    ...{ days: [{ clientId, onDate: '2026-03-05' }], overbooked: [], isStale: false },
  });
  await tellOfCalendarFiles(api, clientId);
  expect(await api.overview.get({ clientId })).toMatchObject({
    nextSession: { onDate: '2026-03-12' },
    gaps: 1,
  });
  expect(await api.search.find({ text: 'oslo' })).toMatchObject([
    { clientId, kind: 'initiative', title: 'Open Oslo' },
  ]);
  expect(await api.search.find({ text: 'landlord', within: clientId })).toMatchObject([{ kind: 'action' }]);
}

export async function tellOfPackets(api: Api, clientId: string): Promise<void> {
  const request = {
    clientId,
    session: { kind: 'monthly-review', onDate: '2026-03-12' },
    edition: 'ceo',
  } as const;
  const preview = await finish(api.packets.preview(request));
  expect(preview.pages[0]).toContain('<svg');
  const draft = await api.packets.draft(request);
  expect(draft).toMatchObject({ contentSha256: preview.contentSha256, pages: preview.pages.length });
  const row = await finish(api.packets.issue({ ...request, contentSha256: preview.contentSha256 }));
  const packet = { clientId, packetId: row.id };
  const { session } = request;
  const editions = [{ edition: 'ceo' as const, replacesId: row.id }, { edition: 'leadership' as const }];
  const both = await finish(api.packets.issueEditions({ clientId, session, editions }));
  expect(both.map(({ edition, replacesId }) => [edition, replacesId])).toEqual([
    ['ceo', row.id],
    ['leadership', null],
  ]);
  expect(await api.packets.list({ clientId })).toEqual(expect.arrayContaining([row, ...both]));
  expect((await finish(api.packets.pages(packet))).pages).toHaveLength(row.pages);
  expect((await api.packets.document(packet)).size).toBe(row.fileBytes);
  expect(await api.packets.save(packet)).toEqual({ outcome: 'download' });
  expect(await api.packets.reveal(packet)).toEqual({ isShown: true });
  const allowed = await api.leaks.allow({ clientId, name: 'Summit', reason: 'It is a mountain here.' });
  expect(await api.leaks.allowed({ clientId })).toEqual([allowed]);
  expect(await api.leaks.withdraw({ clientId, allowedNameId: allowed.id })).toEqual({ ids: [allowed.id] });
}

export async function tellOfImports(api: Api, clientId: string): Promise<void> {
  const file = new Blob(['Title,Owner\nOpen Bergen,Ada\n']);
  const request = { clientId, kind: 'initiatives', fileName: 'Registry.csv', file } as const;
  expect(await finish(api.imports.plan(request))).toMatchObject({ counts: { created: 1 } });
  expect(await finish(api.imports.apply(request))).toMatchObject({ created: 1, refused: 0 });
}

export async function tellOfHistory(api: Api, clientId: string): Promise<void> {
  expect(await api.history.undo({ clientId })).toMatchObject({ name: 'imports.apply' });
  expect(await api.history.redo({ clientId })).toMatchObject({ name: 'imports.apply' });
  expect(await api.history.list({ clientId, limit: 3 })).toMatchObject([
    { kind: 'redo' },
    { kind: 'undo' },
    { kind: 'do' },
  ]);
}
