import { expect, it } from 'vitest';
import { packetHandoff } from '#test/builders/packet-content.ts';
import { furtherCounts, furtherParts } from './further-changes.ts';
import { wordsFor } from './words.ts';

const words = wordsFor({ locale: 'en-GB', currency: 'GBP' });

it('writes hand-offs, conflicts, the role and sessions in words, and counts every session', () => {
  const changes = {
    handoffsRequested: [
      packetHandoff({ title: 'Price list', from: 'Finance', to: 'Sales', dueOn: '2026-04-01' }),
    ],
    conflictsFound: [
      {
        ...{
          id: 'handoff:a~handoff:b',
          functionName: 'Finance',
          startsOn: '2026-03-02',
          endsOn: '2026-03-15',
        },
        sides: ['“A” for Sales', '“B” for Marketing'] as [string, string],
      },
    ],
    sessionsHeld: [{ session: 'weekly-check-in', count: 3, last: '2026-03-09' }] as const,
    charterChanged: [{ authority: 'escalate', from: null, to: false, since: '2026-03-01' }] as const,
    hoursRecorded: [{ month: '2026-02', hours: 12.5 }],
    readinessLost: [{ item: 'charter', missing: 1 }] as const,
  };
  const parts = furtherParts(changes, words).filter(({ rows }) => rows.length > 0);
  expect(parts.map(({ title, rows: [row] }) => [title, row?.title, row?.note, row?.detail])).toEqual([
    ['Hand-offs asked for', 'Price list', 'needed by 1 Apr', 'Finance to Sales'],
    [
      'New conflicts',
      'Finance is needed for “A” for Sales and “B” for Marketing',
      '2 Mar to 15 Mar 2026',
      'No decision yet',
    ],
    ['Sessions held', 'Weekly check-in', '3 times', 'last on 9 Mar 2026'],
    ['The charter of the role', 'Escalate to the CEO directly', 'since 1 Mar 2026', 'Not answered to no'],
    ['The CEO’s hours for coordination', 'February 2026', '', '12.5 hours'],
    ['No longer ready', 'The charter is recorded', '', '1 point missing'],
  ]);
  const counts = furtherCounts(changes).filter(([count]) => count > 0);
  expect(counts).toContainEqual([3, 'sessions held']);
  expect(counts).toContainEqual([1, 'hand-off asked for']);
});
