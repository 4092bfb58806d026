/** Drift within the year: what leaves the strategy, by which signs. */
import { driftSentence } from '#shared/domain/drift-words.ts';
import type { DriftSection, PacketDrift } from '#shared/domain/packet/drift-section.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { counted, listed, missing, sentence, type Words } from './words.ts';

export function printDrift({ kind, rows }: DriftSection, _words: Words, content: PacketContent) {
  return {
    kind,
    title: 'Drift from the strategy',
    startsPage: false,
    lead: leadOf(rows),
    rows: rows.map(({ of, title, owner, signals }) => ({
      title,
      of: of === 'objective' ? 'Objective' : 'Initiative',
      owner: owner ?? missing,
      signs: signals.map((signal) => driftSentence(signal, content.client.locale)),
    })),
  };
}

function leadOf(rows: readonly PacketDrift[]): string {
  if (rows.length === 0) return 'No objective or initiative shows a sign of drift.';
  const countOf = (kind: PacketDrift['of']) => counted(rows.filter(({ of }) => of === kind).length, kind);
  return sentence(listed([countOf('objective'), `${countOf('initiative')} with signs of drift`]));
}
