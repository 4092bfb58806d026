/** The charter and the CEO's coordination hours, as a packet for the CEO freezes them. */
import { charterOn } from '#shared/domain/charter.ts';
import { monthOf } from '#shared/domain/dates.ts';
import type { AccountabilitySection } from '#shared/domain/packet/accountability-section.ts';
import type { PacketSource } from './source.ts';

export function accountabilitySection({ asOf, charter, hours }: PacketSource): AccountabilitySection {
  const last = monthOf(asOf);
  return {
    kind: 'accountability',
    charter: [...charterOn(charter, asOf)].map(([authority, entry]) => ({
      authority,
      isGranted: entry?.granted ?? null,
      since: entry?.since ?? null,
      evidence: entry?.evidence ?? '',
    })),
    baselineHours: hours.baselineHours,
    months: hours.months
      .filter(({ month }) => month <= last)
      .map(({ month, hours: spent, isBaseline, reduction, standing }) => ({
        ...{ month, hours: spent, isBaseline, reduction, standing },
      })),
  };
}
