import { expect, it } from 'vitest';
import { sectionOf } from '#shared/domain/packet/model.ts';
import { finish } from '#test/contract/finish.ts';
import { shareTestApp } from '#test/harness/shared-test-app.ts';

const shared = shareTestApp();

it('a decision of the calendar belongs on a date of a series too, as it does in the register', async () => {
  const { api } = shared;
  const clientId = await shared.freshClient();
  const { id: initiativeId } = await api.initiatives.add({ clientId, title: 'Open Oslo' });
  const input = { kind: 'decision', needsInputFrom: 'ceo', dueOn: '2026-04-20' } as const;
  await api.milestones.add({ clientId, initiativeId, title: 'Go or no-go', ...input });
  const monthly = { kind: 'ceo-session', rrule: 'FREQ=MONTHLY;BYMONTHDAY=15' } as const;
  await api.series.add({ clientId, ...monthly, startsOn: '2026-01-15' });
  const session = { kind: 'monthly-review', onDate: '2026-03-12' } as const;
  const { id } = await finish(api.packets.issue({ clientId, session, edition: 'leadership' }));
  const row = shared.stored(clientId).packets.find((packet) => packet.id === id);
  expect(sectionOf(JSON.parse(row?.content ?? ''), 'calendar')?.milestones).toMatchObject([
    { title: 'Go or no-go', runway: { state: 'scheduled', session: 'ceo-session', on: '2026-04-15' } },
  ]);
});
