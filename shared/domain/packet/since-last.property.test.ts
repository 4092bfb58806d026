import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PacketRows,
  packetAction,
  packetContent,
  packetInitiative,
  packetMilestone,
  packetSections,
  packetSlip,
} from '#test/builders/packet-content.ts';
import { initiativeStatuses } from '../vocabulary.ts';
import type { PacketContent } from './model.ts';
import { isUneventful, sinceLast } from './since-last.ts';

const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6'));
const completion = fc.option(fc.constantFrom('2026-01-05', '2026-02-20', '2026-03-01'));
const rowsArbitrary = fc
  .tuple(ids, ids, ids, ids, fc.array(fc.constantFrom(...initiativeStatuses), { minLength: 6 }), completion)
  .map(([initiatives, milestones, actions, slips, statuses, completedOn]): PacketRows => {
    const status = (id: string) => statuses[Number(id) - 1] ?? 'on_track';
    const standing = completedOn === null ? 'in_horizon' : 'completed';
    return {
      initiatives: initiatives.map((id) => packetInitiative({ id, status: status(id) })),
      milestones: milestones.map((id) =>
        packetMilestone({
          id,
          initiativeId: id,
          standing,
          completedOn,
          milestoneKind: Number(id) % 2 === 0 ? 'decision' : 'deliverable',
        }),
      ),
      actions: actions.map((id) =>
        packetAction({ id, doneOn: completedOn, state: completedOn ? 'done' : 'open' }),
      ),
      slips: slips.map((id) => packetSlip({ id })),
    };
  });

const contentOf = (rows: PacketRows) => packetContent({ asOf: '2026-02-14', sections: packetSections(rows) });
const contentArbitrary = rowsArbitrary.map(contentOf);

describe('since the last packet, for any two packets', () => {
  it('is empty between equal contents', () => {
    fc.assert(fc.property(contentArbitrary, (content) => isUneventful(sinceLast(content, content.sections))));
  });

  it('is empty between contents that differ in order only', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const reversed = packetSections({
          initiatives: rows.initiatives?.toReversed() ?? [],
          milestones: rows.milestones?.toReversed() ?? [],
          actions: rows.actions?.toReversed() ?? [],
          slips: rows.slips?.toReversed() ?? [],
        });
        return isUneventful(sinceLast(contentOf(rows), reversed));
      }),
    );
  });

  it('reads the other way round what was added as removed', () => {
    fc.assert(
      fc.property(contentArbitrary, contentArbitrary, (one, other) => {
        const isOpen = (id: string, content: PacketContent) =>
          content.sections.some(
            (section) =>
              section.kind === 'registry' &&
              section.groups.some((group) =>
                group.initiatives.some(
                  (row) => row.id === id && row.status !== 'done' && row.status !== 'cancelled',
                ),
              ),
          );
        const added = sinceLast(one, other.sections).added.filter((row) => row.of === 'initiative');
        const removed = sinceLast(other, one.sections).closed.filter(
          (row) => row.of === 'initiative' && row.as === 'removed',
        );
        expect(removed.map((row) => row.id)).toEqual(
          added.map((row) => row.id).filter((id) => isOpen(id, other)),
        );
      }),
    );
  });

  it('tells each row at most once in each list', () => {
    fc.assert(
      fc.property(contentArbitrary, contentArbitrary, (one, other) => {
        const found = sinceLast(one, other.sections);
        for (const list of [found.added, found.closed, found.statusMoves, found.slipped, found.actionsDone]) {
          const keys = list.map((row) => `${'of' in row ? row.of : ''}${row.id}`);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });
});
