import { describe, expect, it } from 'vitest';
import { packetContent } from '#test/builders/packet-content.ts';
import type { ReadinessItem } from '../readiness.ts';
import type { AccountabilitySection } from './accountability-section.ts';
import type { PacketSection } from './model.ts';
import { heldSince } from './role-changes.ts';
import { sinceLast } from './since-last.ts';

const compare = (before: PacketSection[], now: PacketSection[]) =>
  sinceLast(packetContent({ asOf: '2026-02-14', sections: before }), now);
const role = (isGranted: boolean | null, ...months: string[]): AccountabilitySection => ({
  kind: 'accountability',
  charter: [
    { authority: 'escalate', isGranted, since: isGranted === null ? null : '2026-03-01', evidence: '' },
  ],
  baselineHours: 20,
  months: months.map((month) => ({
    ...{ month, hours: 12.5, isBaseline: false, reduction: null, standing: null },
  })),
});
const readiness = (...items: [item: ReadinessItem['item'], ok: boolean][]): PacketSection => ({
  ...{ kind: 'readiness', isBeforeFirstReview: true },
  items: items.map(([item, ok]) => ({ item, ok, missing: ok ? [] : [{ of: null, lacks: 'none' }] })),
});

describe('since the last packet, of the role', () => {
  it('tells an authority that was answered or taken back, and the hours of new months', () => {
    expect(compare([role(false, '2026-01')], [role(true, '2026-01', '2026-02')])).toMatchObject({
      charterChanged: [{ authority: 'escalate', from: false, to: true, since: '2026-03-01' }],
      hoursRecorded: [{ month: '2026-02', hours: 12.5 }],
    });
    expect(compare([role(true)], [role(true)])).toMatchObject({ charterChanged: [], hoursRecorded: [] });
    expect(compare([], [role(true, '2026-01')])).toMatchObject({ charterChanged: [], hoursRecorded: [] });
  });

  it('tells what became ready, and what no longer is', () => {
    const before = readiness(['objectives', false], ['charter', true]);
    expect(compare([before], [readiness(['objectives', true], ['charter', false])])).toMatchObject({
      readinessMet: [{ item: 'objectives' }],
      readinessLost: [{ item: 'charter', missing: 1 }],
    });
  });

  it('takes a checklist that is gone for met in the edition that has it for as long as anything is missing, and in no other', () => {
    const before = readiness(['objectives', false], ['charter', true]);
    expect(compare([before], [role(true)]).readinessMet).toEqual([{ item: 'objectives' }]);
    expect(compare([before], []).readinessMet).toEqual([]);
  });
});

it('counts the sessions that were held since, by kind', () => {
  const held = (kind: 'weekly-check-in' | 'ceo-session', onDate: string, heldAt: string | null = 'then') => ({
    ...{ kind, onDate, heldAt },
  });
  const sessions = [
    held('weekly-check-in', '2026-02-14'),
    held('weekly-check-in', '2026-02-23'),
    held('weekly-check-in', '2026-02-16'),
    held('ceo-session', '2026-03-01', null),
    held('ceo-session', '2026-03-02'),
    held('ceo-session', '2026-03-31'),
  ];
  expect(heldSince(sessions, '2026-02-14', '2026-03-14')).toEqual([
    { session: 'weekly-check-in', count: 2, last: '2026-02-23' },
    { session: 'ceo-session', count: 1, last: '2026-03-02' },
  ]);
});
