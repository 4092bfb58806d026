/** The course of an agreement, days by plan and in parts, what they bought, and the executive's own time. */
import { expect } from 'vitest';
import { readColumns } from '#shared/contract/columns.ts';
import type { Api } from '../transports.ts';

export async function tellOfAgreement(api: Api, clientId: string): Promise<void> {
  const { agreement, plannedAfter } = await api.agreement.end({ clientId, on: '2026-12-31' });
  expect({ endsOn: agreement.endsOn, plannedAfter }).toEqual({ endsOn: '2026-12-31', plannedAfter: 0 });
  await api.agreement.setNotice({ clientId, noticeDays: 60 });
  expect(await api.warnings.list({ asOf: '2026-11-20' })).toMatchObject({
    clients: [
      { clientId, warnings: [{ code: 'under_used' }, { code: 'unplanned' }, { code: 'agreement_ending' }] },
    ],
  });
  expect(await api.agreement.renew({ clientId, endsOn: '2027-12-31' })).toMatchObject({
    ...{ startsOn: agreement.startsOn, endsOn: '2027-12-31', noticeDays: 60 },
  });
  expect(await api.retainer.lines({ clientId, period: '2026-03' })).toMatchObject({
    worked: 750,
    lines: [{ kind: 'granted' }, { kind: 'worked', note: 'Pricing' }],
  });
  await api.history.undo({ clientId });
  await api.history.undo({ clientId });
  await api.history.undo({ clientId });
}

export async function tellOfDays(api: Api, clientId: string): Promise<void> {
  const [one, other] = await api.days.planMany({
    ...{ clientId, dates: ['2026-04-01', '2026-04-02'], milliDays: 1000 },
  });
  const parts = [{ milliDays: 500 }, { milliDays: 500, onDate: '2026-04-03' }];
  const [half, moved] = await api.days.split({ clientId, dayId: one?.id ?? '', parts });
  expect(moved).toMatchObject({ onDate: '2026-04-03', milliDays: 500, kind: 'planned' });
  const dayIds = [half?.id ?? '', moved?.id ?? '', other?.id ?? ''];
  expect(await api.days.confirmMany({ clientId, dayIds })).toHaveLength(3);
  expect(await api.days.unconfirm({ clientId, dayIds })).toMatchObject([
    { kind: 'planned' },
    { kind: 'planned' },
    { kind: 'planned' },
  ]);
  await api.days.remove({ clientId, dayIds });
  const rule = { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', startsOn: '2026-06-01', endsOn: '2026-07-31' };
  const { plan } = await api.dayPlans.add({
    ...{ clientId, ...rule, milliDays: 250, except: ['2026-06-16'] },
  });
  const planId = plan.id;
  const { days } = await api.dayPlans.change({ clientId, planId, change: { endsOn: '2026-08-31' } });
  expect(days.map(({ onDate }) => onDate)).toEqual([
    ...['2026-06-02', '2026-06-30', '2026-07-14', '2026-07-28', '2026-08-11', '2026-08-25'],
  ]);
  expect(await api.dayPlans.list({ clientId })).toMatchObject([{ id: planId, exceptions: ['2026-06-16'] }]);
  expect((await api.dayPlans.remove({ clientId, planId })).ids).toHaveLength(6);
  const { columns } = await api.initiatives.list({ clientId, columns: ['id', 'title'] });
  const initiativeId = readColumns<{ id: string }>(columns).columns.id[0] ?? '';
  const served = [{ kind: 'initiative' as const, id: initiativeId }];
  const worked = (await api.retainer.get({ clientId })).days[0]?.id ?? '';
  expect(await api.dayPurposes.set({ clientId, dayId: worked, purposes: served })).toMatchObject({
    purposes: served,
  });
  expect(await api.dayPurposes.list({ clientId, startsOn: '2026-03-01' })).toMatchObject([
    { dayId: worked, purposes: [{ id: initiativeId }] },
  ]);
}

export async function tellOfWorkingTime(api: Api): Promise<void> {
  const off = await api.timeOff.add({ startsOn: '2026-08-03', endsOn: '2026-08-14' });
  const timeOffId = off.id;
  await api.timeOff.update({ timeOffId, change: { note: 'Summer' } });
  expect(await api.timeOff.list({})).toMatchObject([{ id: timeOffId, note: 'Summer' }]);
  await api.workspace.saveSettings({ holidayCountry: 'us', holidayRegion: 'ca' });
  const places = await api.holidays.countries({});
  expect(places.find(({ code }) => code === 'US')?.regions.map(({ code }) => code)).toContain('CA');
  const thanksgiving = { date: '2026-11-26', name: 'Thanksgiving Day' };
  expect((await api.holidays.of({ year: 2026 })).holidays).toContainEqual(thanksgiving);
  const range = { startsOn: '2026-08-01', endsOn: '2026-09-30' };
  expect(await api.capacity.calendar(range)).toMatchObject({
    ...{ weekdays: [1, 2, 3, 4, 5], country: 'US', region: 'CA' },
    holidays: [{ date: '2026-09-07' }],
    timeOff: [{ id: timeOffId }],
  });
  const { months } = await api.capacity.months({ from: '2026-08', months: 2 });
  expect(months).toMatchObject([
    { month: '2026-08', workingDays: 21, holidays: 0, timeOff: 10 },
    { month: '2026-09', workingDays: 22, holidays: 1, timeOff: 0 },
  ]);
  const newcomer = { milliDaysPerMonth: 20_000, startsOn: '2026-08-01', months: 1 };
  expect((await api.capacity.whatIf(newcomer)).months).toMatchObject([{ over: true }]);
  expect(await api.timeOff.remove({ timeOffId })).toEqual({ ids: [timeOffId] });
}
