import { expect, it } from 'vitest';
import type { PacketDrift } from '#shared/domain/packet/drift-section.ts';
import { packetContent } from '#test/builders/packet-content.ts';
import { printDrift } from './drift.ts';
import { wordsFor } from './words.ts';

const content = packetContent();

function printed(rows: readonly PacketDrift[]) {
  return printDrift({ kind: 'drift', rows }, wordsFor(content.client), content);
}

it('nothing that drifts is one line', () => {
  expect(printed([])).toMatchObject({
    lead: 'No objective or initiative shows a sign of drift.',
    rows: [],
  });
});

it('what drifts is told with its owner and every sign in words', () => {
  const quiet = {
    code: 'no_milestone_completed',
    facts: { lastCompletedOn: null, days: 75 },
  } as const;
  expect(
    printed([{ of: 'initiative', id: '1', title: 'Open Oslo', owner: null, signals: [quiet] }]),
  ).toMatchObject({
    lead: 'No objectives and 1 initiative with signs of drift.',
    rows: [
      {
        title: 'Open Oslo',
        of: 'Initiative',
        owner: '–',
        signs: ['No milestone completed for 75 days; none has been since work began.'],
      },
    ],
  });
});
