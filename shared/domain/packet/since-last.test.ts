import { describe, expect, it } from 'vitest';
import {
  type PacketRows,
  packetAction,
  packetAllocation,
  packetContent,
  packetHandoff,
  packetInitiative,
  packetMilestone,
  packetSections,
  packetSlip,
} from '#test/builders/packet-content.ts';
import { reviewPacket } from '#test/builders/review-packet.ts';
import { isUneventful, sinceLast } from './since-last.ts';

function compare(before: PacketRows, now: PacketRows) {
  const previous = packetContent({
    asOf: '2026-02-14',
    issuedOn: '2026-02-15',
    sections: packetSections(before),
  });
  return sinceLast(previous, packetSections(now));
}

describe('since the last packet', () => {
  it('says of a first packet that there is none before it', () => {
    const first = sinceLast(null, packetSections({ initiatives: [packetInitiative()] }));
    expect(first.previous).toBeNull();
    expect(isUneventful(first)).toBe(true);
  });

  it('tells hand-offs delivered in between, also those asked for and delivered between two packets', () => {
    const delivered = { state: 'delivered', closedOn: '2026-03-05' } as const;
    const found = compare(
      { handoffs: [packetHandoff({ id: 'known' }), packetHandoff({ id: 'told', ...delivered })] },
      {
        handoffs: [
          packetHandoff({ id: 'known', ...delivered }),
          packetHandoff({ id: 'told', ...delivered }),
          packetHandoff({ id: 'between', ...delivered }),
          packetHandoff({ id: 'long ago', ...delivered, closedOn: '2026-02-14' }),
          packetHandoff({ id: 'declined', state: 'declined', closedOn: '2026-03-05' }),
        ],
      },
    );
    expect(found.handoffsDelivered.map(({ id }) => id)).toEqual(['known', 'between']);
  });

  it('tells the hand-offs that became overdue in between, once', () => {
    const found = compare(
      { handoffs: [packetHandoff({ id: 'was due' }), packetHandoff({ id: 'told', overdue: 2 })] },
      {
        handoffs: [
          packetHandoff({ id: 'was due', overdue: 1 }),
          packetHandoff({ id: 'told', overdue: 30 }),
          packetHandoff({ id: 'asked for since', dueOn: '2026-02-14', overdue: 28 }),
          packetHandoff({ id: 'recorded late', dueOn: '2026-02-13', overdue: 29 }),
          packetHandoff({ id: 'in time' }),
        ],
      },
    );
    expect(found.handoffsOverdue.map(({ id }) => id)).toEqual(['was due', 'asked for since']);
  });

  it('tells each allocation decision once', () => {
    const made = packetAllocation({ id: 'new' });
    const found = compare({ allocations: [packetAllocation()] }, { allocations: [packetAllocation(), made] });
    expect(found.allocationsMade).toEqual([made]);
    expect(isUneventful(found)).toBe(false);
  });

  it('names the packet it compares with', () => {
    expect(compare({}, {}).previous).toEqual({ asOf: '2026-02-14', issuedOn: '2026-02-15' });
  });

  it('tells a new initiative without repeating its milestones', () => {
    const initiative = packetInitiative({ id: 'new', title: 'Brand' });
    const milestone = packetMilestone({ id: 'm', initiativeId: 'new' });
    const found = compare({}, { initiatives: [initiative], milestones: [milestone] });
    expect(found.added).toEqual([{ id: 'new', title: 'Brand', owner: 'Mara Lind', of: 'initiative' }]);
  });

  it('tells a new milestone of a known initiative, unless it was already completed', () => {
    const initiatives = [packetInitiative()];
    const open = packetMilestone({ id: 'open' });
    const completed = packetMilestone({ id: 'old', standing: 'completed', completedOn: '2025-11-01' });
    const found = compare({ initiatives }, { initiatives, milestones: [open, completed] });
    expect(found.added.map((row) => row.id)).toEqual(['open']);
  });

  it('tells closed initiatives by how they closed, and one that left the registry', () => {
    const open = ['done', 'cancelled', 'removed'].map((id) => packetInitiative({ id }));
    const found = compare(
      { initiatives: open },
      {
        initiatives: [
          packetInitiative({ id: 'done', status: 'done' }),
          packetInitiative({ id: 'cancelled', status: 'cancelled' }),
        ],
      },
    );
    expect(found.closed.map((row) => [row.id, row.as])).toEqual([
      ['done', 'done'],
      ['cancelled', 'cancelled'],
      ['removed', 'removed'],
    ]);
    expect(found.statusMoves).toEqual([]);
  });

  it('tells a completed deliverable as closed and a completed decision as taken', () => {
    const initiatives = [packetInitiative()];
    const before = [
      packetMilestone({ id: 'paper' }),
      packetMilestone({ id: 'vote', milestoneKind: 'decision' }),
    ];
    const milestones = before.map(
      (row) => ({ ...row, standing: 'completed', completedOn: '2026-03-02' }) as const,
    );
    const found = compare({ initiatives, milestones: before }, { initiatives, milestones });
    expect(found.closed.map((row) => row.id)).toEqual(['paper']);
    expect(found.decisionsTaken).toEqual([
      { id: 'vote', title: 'Milestone', owner: 'Mara Lind', initiative: 'Initiative', on: '2026-03-02' },
    ]);
  });

  it('counts a decision that came up and was taken in between, but not history entered late', () => {
    const decision = { milestoneKind: 'decision', standing: 'completed' } as const;
    const found = compare(
      {},
      {
        milestones: [
          packetMilestone({ id: 'between', ...decision, completedOn: '2026-02-20' }),
          packetMilestone({ id: 'history', ...decision, completedOn: '2025-10-20' }),
        ],
      },
    );
    expect(found.decisionsTaken.map((row) => row.id)).toEqual(['between']);
  });

  it('tells a status move with its note, and a closed initiative that was opened again', () => {
    const found = compare(
      { initiatives: [packetInitiative({ id: 'a' }), packetInitiative({ id: 'b', status: 'done' })] },
      {
        initiatives: [
          packetInitiative({
            id: 'a',
            status: 'off_track',
            lastUpdate: { on: '2026-03-01', note: 'Supplier lost.' },
          }),
          packetInitiative({ id: 'b', status: 'at_risk' }),
        ],
      },
    );
    expect(found.statusMoves.map(({ id, from, to, note }) => [id, from, to, note])).toEqual([
      ['a', 'on_track', 'off_track', 'Supplier lost.'],
      ['b', 'done', 'at_risk', 'Going well.'],
    ]);
  });

  it('keeps every slip since, also when the date moved out and back', () => {
    const out = packetSlip({ id: 'out' });
    const back = packetSlip({ id: 'back', from: out.to, to: out.from, days: -14 });
    const found = compare(
      { slips: [packetSlip({ id: 'known' })] },
      { slips: [packetSlip({ id: 'known' }), out, back] },
    );
    expect(found.slipped).toEqual([out, back]);
  });

  it('tells actions done since, and not those done before they were ever shown', () => {
    const found = compare(
      { actions: [packetAction({ id: 'a' })] },
      {
        actions: [
          packetAction({ id: 'a', state: 'done', doneOn: '2026-03-01' }),
          packetAction({ id: 'b', state: 'done', doneOn: '2026-03-02' }),
          packetAction({ id: 'c', state: 'done', doneOn: '2026-01-02' }),
        ],
      },
    );
    expect(found.actionsDone.map((row) => row.id)).toEqual(['a', 'b']);
  });

  it('compares with a packet that had none of these sections', () => {
    const found = sinceLast(packetContent(), packetSections({ initiatives: [packetInitiative()] }));
    expect(found.added).toHaveLength(1);
  });

  it('finds what happened in a month of a whole client', () => {
    const [section] = reviewPacket().sections;
    if (section?.kind !== 'since_last') throw new Error('The first section tells what changed.');
    expect(section.added.map((row) => row.id)).toEqual(['i5']);
    expect(section.closed.map((row) => row.id)).toEqual(['i14', 'm25']);
    expect(section.statusMoves.map((row) => row.id)).toEqual(['i2', 'i6', 'i9']);
    expect(section.slipped).toHaveLength(7);
    expect(section.actionsDone.map((row) => row.id)).toEqual(['a5', 'a6']);
  });
});
