import { expect, it } from 'vitest';
import type { PacketDecision } from '#shared/domain/packet/decisions-section.ts';
import { packetContent } from '#test/builders/packet-content.ts';
import { printDecisions } from './decisions.ts';
import { wordsFor } from './words.ts';

const open: PacketDecision = {
  ...{ id: 'd', title: 'Which bank?', initiative: null, decider: 'CEO', options: '', recommendation: '' },
  ...{ decideBy: '2026-03-20', state: 'no_session', session: null, waiting: 9 },
  ...{ decidedOn: null, outcome: '' },
};

const content = packetContent({ asOf: '2026-03-10' });

function print(decisions: PacketDecision[]) {
  const words = wordsFor({ locale: 'en-GB', currency: 'GBP' });
  return printDecisions({ kind: 'decisions', decisions }, words, content);
}

it('open decisions say where they belong, or why they belong nowhere', () => {
  const { kind: session, on } = content.session;
  const here = { state: 'placed', session: { session, on } } as const;
  const later = { state: 'placed', session: { session: 'ceo-session', on: '2026-06-01' } } as const;
  const printed = print([open, { ...open, ...here }, { ...open, ...later }, { ...open, state: 'late' }]);
  expect(printed.lead).toBe('4 decisions open, 1 late and 1 without a session in time.');
  expect(printed.open.map(({ runway, tone }) => [runway, tone])).toEqual([
    ['No session before decide-by', 'caution'],
    ['This session', null],
    ['CEO session, 1 Jun 2026', null],
    ['Late', 'alarm'],
  ]);
});

it('what was decided is printed for a month, and a register without open ones says so', () => {
  const decided = (decidedOn: string) =>
    ({ ...open, state: 'decided', decidedOn, outcome: 'The first.' }) as const;
  const printed = print([decided('2026-02-07'), decided('2026-02-06')]);
  expect(printed.lead).toBe('No decision is open in the register.');
  expect(printed.decided).toEqual([
    { title: 'Which bank?', outcome: 'The first.', decider: 'CEO', on: '7 Feb 2026' },
  ]);
});
