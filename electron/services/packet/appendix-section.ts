/** Slip history: every move of every printed initiative and milestone. */
import { daysBetween } from '#shared/domain/dates.ts';
import type { AppendixSection, PacketSlip } from '#shared/domain/packet/model.ts';
import type { PacketSource } from './source.ts';

export function appendixSection(source: PacketSource): AppendixSection {
  const initiatives = new Map(source.initiatives.map((row) => [row.id, row.title]));
  const milestones = new Map(source.milestones.map((row) => [row.id, row]));
  const slips = source.slips.map((slip): PacketSlip => {
    const milestone = slip.milestoneId === null ? undefined : milestones.get(slip.milestoneId);
    const initiative = initiatives.get(milestone?.initiativeId ?? slip.initiativeId ?? '') ?? '';
    return {
      id: slip.id,
      of: milestone ? 'milestone' : 'initiative',
      title: milestone?.title ?? initiative,
      initiative,
      from: slip.fromOn,
      to: slip.toOn,
      days: daysBetween(slip.fromOn, slip.toOn),
      reason: slip.reason,
      on: slip.slippedOn,
    };
  });
  return { kind: 'appendix', slips };
}
