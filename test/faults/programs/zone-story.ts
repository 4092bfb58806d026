/** A fixed story through the app over clock changes, a leap day, a year's end and a clock set back; says what it led to. */
import { finish } from '#test/contract/finish.ts';
import { addMilestone, planDays, runningClient, setTerms, workDays } from '#test/harness/builders.ts';
import { createTestApp } from '#test/harness/test-app.ts';
import { say, told } from '../lines.ts';

/** Minutes from midnight UTC, and days, to where a clock somewhere is about to change or a year or February ends. */
const moments = [
  { onDate: '2027-03-14', days: 369, minutes: 0 },
  { onDate: '2027-04-04', days: 20, minutes: 870 },
  { onDate: '2027-10-03', days: 182, minutes: -30 },
  { onDate: '2027-12-31', days: 89, minutes: 59 },
  { onDate: '2028-01-01', days: 0, minutes: 2 },
  { onDate: '2028-02-29', days: 59, minutes: 700 },
  // The clock is set back by a day and a half, as after a wrong date was put right.
  { onDate: '2028-02-28', days: -1, minutes: -720 },
  { onDate: '2028-03-01', days: 3, minutes: 0 },
] as const;

await told();
const { client: api, clock, close } = await createTestApp({ asOf: '2026-03-10' });
await api.workspace.saveSettings({ locale: 'en-GB' });
const { clientId, initiativeId, sessionId } = await runningClient(api);
await api.clients.update({ clientId, change: { timeZone: 'America/New_York' } });
await setTerms(api, clientId, { startsOn: '2027-12-15', milliDaysPerPeriod: 4000 });
await api.retainer.addPause({ clientId, startsOn: '2028-02-10', endsOn: '2028-02-29' });

for (const { onDate, days, minutes } of moments) {
  clock.advance({ days, minutes });
  await workDays(api, clientId, { [onDate]: 1250 });
  await planDays(api, clientId, { [onDate]: 500 });
  const { id: milestoneId } = await addMilestone(
    api,
    { clientId, initiativeId },
    { dueOn: onDate, leadDays: 31 },
  );
  await api.milestones.move({ clientId, milestoneId, dueOn: '2028-03-26', reason: 'The clocks changed' });
  await api.milestones.complete({ clientId, milestoneId });
}
const packet = { clientId, session: { sessionId }, edition: 'ceo', asOf: '2028-02-29' } as const;
const history = await api.history.list({ clientId, limit: 1000 });
say({
  offsets: moments.map(({ onDate }) => new Date(`${onDate}T12:00:00Z`).getTimezoneOffset()),
  times: history.map(({ at }) => at),
  result: {
    standings: await Promise.all(moments.map(({ onDate }) => api.allDays.standing({ asOf: onDate }))),
    month: await api.allDays.between({ startsOn: '2028-02-01', endsOn: '2028-02-29' }),
    retainer: await api.retainer.get({ clientId }),
    milestones: await api.milestones.list({ clientId }),
    initiative: await api.initiatives.get({ clientId, initiativeId }),
    overview: await api.overview.get({ clientId, asOf: '2028-02-29' }),
    today: await api.today.get({ asOf: '2028-02-29' }),
    history,
    packet: await finish(api.packets.issue(packet)),
  },
});
await close();
process.exit();
