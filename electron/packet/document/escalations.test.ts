import { expect, it } from 'vitest';
import type { PacketEscalation } from '#shared/domain/packet/escalations-section.ts';
import { packetContent } from '#test/builders/packet-content.ts';
import { printEscalations } from './escalations.ts';
import { wordsFor } from './words.ts';

const raised: PacketEscalation = {
  ...{ id: 'e', title: 'Two roadmaps', initiative: 'Customer board', state: 'raised' },
  ...{ raisedOn: '2026-03-01', acknowledgedOn: null, resolvedOn: null, decision: '' },
};

function print(escalations: PacketEscalation[]) {
  const words = wordsFor({ locale: 'en-GB', currency: 'GBP' });
  return printEscalations({ kind: 'escalations', escalations }, words, packetContent({ asOf: '2026-03-10' }));
}

it('each escalation says how far it has come and since when', () => {
  const resolved = (resolvedOn: string) =>
    ({ ...raised, state: 'resolved', resolvedOn, decision: 'One.' }) as const;
  const { lead, rows } = print([raised, resolved('2026-03-05'), resolved('2026-02-06')]);
  expect(lead).toBe('1 escalation open.');
  expect(rows.map(({ state, on, isOpen }) => [state, on, isOpen])).toEqual([
    ['Raised', '1 Mar 2026', true],
    ['Resolved', '5 Mar 2026', false],
  ]);
});

it('none at all is one line', () => {
  expect(print([])).toMatchObject({ lead: 'No escalation is open.', rows: [] });
});
