import { expect, it } from 'vitest';
import { packetContent, packetHandoff } from '#test/builders/packet-content.ts';
import type { HandoffsSection, PacketConflict } from './handoffs-section.ts';
import type { PacketSection } from './model.ts';
import { sinceLast } from './since-last.ts';

const section = (change: Partial<HandoffsSection>): PacketSection => ({
  ...{ kind: 'handoffs', handoffs: [], boundaries: [], conflicts: [], allocations: [] },
  ...change,
});
const conflict = (id: string): PacketConflict => ({
  ...{ id, functionName: 'Finance', sides: ['“A” for Sales', '“B” for Marketing'] },
  ...{ startsOn: '2026-03-02', endsOn: '2026-03-15' },
});
const compare = (before: PacketSection[], now: PacketSection[]) =>
  sinceLast(packetContent({ asOf: '2026-02-14', sections: before }), now);

it('tells a hand-off that was asked for since, whatever its date, and none that was delivered at once', () => {
  const now = [
    packetHandoff({ id: 'known' }),
    packetHandoff({ id: 'new' }),
    packetHandoff({ id: 'recorded late', requestedOn: '2026-01-02' }),
    packetHandoff({ id: 'done at once', state: 'delivered', closedOn: '2026-03-01' }),
  ];
  const found = compare(
    [section({ handoffs: [packetHandoff({ id: 'known' })] })],
    [section({ handoffs: now })],
  );
  expect(found.handoffsRequested?.map(({ id }) => id)).toEqual(['new', 'recorded late']);
  expect(found.handoffsDelivered.map(({ id }) => id)).toEqual(['done at once']);
});

it('tells what became of one that was known: another date, agreed, declined; and a second proposal', () => {
  const was = ['countered', 'again', 'agreed', 'declined', 'same'].map((id) => packetHandoff({ id }));
  const before = was.map((row) =>
    row.id === 'again' ? { ...row, state: 'countered' as const, proposedFor: '2026-04-01' } : row,
  );
  const now = [
    packetHandoff({ id: 'countered', state: 'countered', proposedFor: '2026-04-01' }),
    packetHandoff({ id: 'again', state: 'countered', proposedFor: '2026-05-01' }),
    packetHandoff({ id: 'agreed', state: 'agreed' }),
    packetHandoff({ id: 'declined', state: 'declined', closedOn: '2026-03-01' }),
    packetHandoff({ id: 'same' }),
  ];
  const found = compare([section({ handoffs: before })], [section({ handoffs: now })]);
  expect(found.handoffsRequested).toEqual([]);
  expect(found.handoffsCountered?.map(({ id }) => id)).toEqual(['countered', 'again']);
  expect(found.handoffsAgreed?.map(({ id }) => id)).toEqual(['agreed']);
  expect(found.handoffsDeclined?.map(({ id }) => id)).toEqual(['declined']);
});

it('tells a conflict once, when it is found', () => {
  const [old, fresh] = [conflict('handoff:a~handoff:b'), conflict('handoff:a~handoff:c')];
  const found = compare([section({ conflicts: [old] })], [section({ conflicts: [old, fresh] })]);
  expect(found.conflictsFound).toEqual([fresh]);
});

it('tells a conflict that is gone without a decision, and one that was decided with its decision alone', () => {
  const [moved, decided] = [conflict('handoff:a~handoff:b'), conflict('handoff:a~handoff:c')];
  const sides = ['“A” for Sales', '“C” for Product'] as const;
  const made = {
    ...{ id: 'made', functionName: 'Finance', sides, decision: 'A first' },
    ...{ decidedBy: 'Mara Lind', on: '2026-03-01' },
  };
  const found = compare(
    [section({ conflicts: [moved, { ...decided, sides }] })],
    [section({ allocations: [made] })],
  );
  expect(found.conflictsGone).toEqual([moved]);
  expect(found.allocationsMade).toEqual([made]);
});

it('claims nothing of a packet that had no hand-offs to compare with', () => {
  const found = compare(
    [],
    [section({ handoffs: [packetHandoff()], conflicts: [conflict('handoff:a~handoff:b')] })],
  );
  expect(found).toMatchObject({ handoffsRequested: [], conflictsFound: [], conflictsGone: [] });
});
