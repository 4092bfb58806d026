/** Frozen content as the template wants it: every word already written, nothing left to decide but the setting. */
import {
  type PacketContent,
  type PacketSection,
  type PacketSectionKind,
  sectionOf,
} from '#shared/domain/packet/model.ts';
import { editionWords, sessionKindWords } from '#shared/domain/vocabulary.ts';
import { printActions } from './actions.ts';
import { printAppendix } from './appendix.ts';
import { printCalendar } from './calendar.ts';
import { printCover } from './cover.ts';
import { printDashboard } from './dashboard.ts';
import { printDecisions } from './decisions.ts';
import { printDrift } from './drift.ts';
import { printEscalations } from './escalations.ts';
import { printHandoffs } from './handoffs.ts';
import { printMinutes } from './minutes.ts';
import { printRegistry } from './registry.ts';
import { printRetainer } from './retainer.ts';
import { printSinceLast } from './since-last.ts';
import { type Words, wordsFor } from './words.ts';

type Writer<Kind extends PacketSectionKind> = (
  section: Extract<PacketSection, { kind: Kind }>,
  words: Words,
  content: PacketContent,
) => PrintSection;

/** What every section has; `typst/sections/<kind>.typ` knows the rest. */
interface PrintSection {
  readonly kind: PacketSectionKind;
  readonly title: string;
  readonly startsPage: boolean;
}

const writers: { readonly [Kind in PacketSectionKind]: Writer<Kind> } = {
  since_last: printSinceLast,
  registry: printRegistry,
  calendar: printCalendar,
  decisions: printDecisions,
  dashboard: printDashboard,
  handoffs: printHandoffs,
  escalations: printEscalations,
  drift: printDrift,
  actions: printActions,
  retainer: printRetainer,
  minutes: printMinutes,
  appendix: printAppendix,
};

/** The whole document for the template. */
export function printDocument(content: PacketContent) {
  const words = wordsFor(content.client);
  const { client, session, edition } = content;
  const isMinutes = sectionOf(content, 'minutes') !== undefined;
  const title = `${client.name}: ${sessionKindWords[session.kind]}, ${words.longDate(session.on)}`;
  return {
    title,
    confidentiality: content.confidentiality,
    header: {
      client: client.name,
      session: `${sessionKindWords[session.kind]}, ${words.date(session.on)}`,
      edition: isMinutes ? 'Minutes' : editionWords[edition],
    },
    cover: isMinutes ? null : printCover(content, words),
    sections: content.sections.map((section) => printSection(section, words, content)),
  };
}

function printSection<Kind extends PacketSectionKind>(
  section: Extract<PacketSection, { kind: Kind }>,
  words: Words,
  content: PacketContent,
): PrintSection {
  const writer: Writer<Kind> = writers[section.kind];
  return writer(section, words, content);
}
