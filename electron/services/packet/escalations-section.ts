/** Escalations as a packet for the CEO freezes them; no other edition has them. */
import { addDays, compareText } from '#shared/domain/dates.ts';
import { escalationStateOf } from '#shared/domain/escalation.ts';
import type { EscalationsSection, PacketEscalation } from '#shared/domain/packet/escalations-section.ts';
import type { PacketSource } from './source.ts';

/** What was resolved is told for as long as a quarter, so that no packet in between misses it. */
const daysTold = 92;

export function escalationsSection(source: PacketSource): EscalationsSection {
  const titles = new Map(source.initiatives.map(({ id, title }) => [id, title]));
  const since = addDays(source.asOf, -daysTold);
  const escalations = source.escalations
    .filter(({ resolvedOn }) => resolvedOn === null || resolvedOn >= since)
    .map((row): PacketEscalation => {
      const { id, initiativeId, raisedOn, acknowledgedOn, resolvedOn, decision } = row;
      const initiative = initiativeId === null ? null : (titles.get(initiativeId) ?? null);
      const state = escalationStateOf(row);
      return { id, title: row.reason, initiative, state, raisedOn, acknowledgedOn, resolvedOn, decision };
    })
    .toSorted(openFirst);
  return { kind: 'escalations', escalations };
}

function openFirst(one: PacketEscalation, other: PacketEscalation): number {
  if (one.resolvedOn === null && other.resolvedOn === null) return compareText(one.raisedOn, other.raisedOn);
  return compareText(other.resolvedOn ?? '9999-12-31', one.resolvedOn ?? '9999-12-31');
}
