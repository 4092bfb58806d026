/** Signs of drift within the year as a packet freezes them. */
import type { DriftSection } from '#shared/domain/packet/drift-section.ts';
import type { PacketSource } from './source.ts';

export function driftSection({ drift, objectives, initiatives, nameOf }: PacketSource): DriftSection {
  const owners = new Map([...objectives, ...initiatives].map(({ id, ownerId }) => [id, ownerId]));
  return {
    kind: 'drift',
    rows: drift.map(({ kind, id, title, signals }) => ({
      ...{ of: kind, id, title, signals },
      owner: nameOf(owners.get(id) ?? null),
    })),
  };
}
