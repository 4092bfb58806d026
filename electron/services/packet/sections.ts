/**
 * The sections of a packet in the order in which they are printed, each with the editions it is in. A new one is its model
 * (shared/domain/packet), its line here, and its writer (electron/packet/document). (Source: product rules, Packets.)
 */
import type { PacketSection } from '#shared/domain/packet/model.ts';
import type { Edition } from '#shared/domain/vocabulary.ts';
import { accountabilitySection } from './accountability-section.ts';
import { actionsSection } from './actions-section.ts';
import { appendixSection } from './appendix-section.ts';
import { calendarSection } from './calendar-section.ts';
import { dashboardSection } from './dashboard-section.ts';
import { decisionsSection } from './decisions-section.ts';
import { driftSection } from './drift-section.ts';
import { escalationsSection } from './escalations-section.ts';
import { handoffsSection } from './handoffs-section.ts';
import { readinessSection } from './readiness-section.ts';
import { registrySection } from './registry-section.ts';
import { retainerSection } from './retainer-section.ts';
import type { PacketSource } from './source.ts';
import { translationsSection } from './translations-section.ts';

/** Null where an edition has nothing of it at all, not even a line that says so. */
type Compile = (source: PacketSource, at: { locale: string; edition: Edition }) => PacketSection | null;

const everyone: readonly Edition[] = ['leadership', 'ceo', 'function'];
const leaders: readonly Edition[] = ['leadership', 'ceo'];
const ceoAlone: readonly Edition[] = ['ceo'];

const inOrder: readonly (readonly [editions: readonly Edition[], compile: Compile])[] = [
  [everyone, registrySection],
  [everyone, calendarSection],
  [everyone, decisionsSection],
  [everyone, dashboardSection],
  [everyone, handoffsSection],
  [ceoAlone, escalationsSection],
  [leaders, readinessSection],
  [ceoAlone, accountabilitySection],
  [everyone, translationsSection],
  [everyone, driftSection],
  [everyone, actionsSection],
  [ceoAlone, retainerSection],
  [everyone, appendixSection],
];

/** The sections of an edition; "since the last packet" is made from them and goes before them. */
export function sectionsFor(edition: Edition, source: PacketSource, locale: string): PacketSection[] {
  return inOrder.flatMap(([editions, compile]) =>
    editions.includes(edition) ? (compile(source, { locale, edition }) ?? []) : [],
  );
}
