/** Frozen content as the template wants it: every word already written, nothing left to decide but the setting. */
import type { DocumentContent } from '#shared/domain/documents.ts';
import {
  type PacketContent,
  type PacketSection,
  type PacketSectionKind,
  sectionOf,
} from '#shared/domain/packet/model.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import { printAccountability } from './accountability.ts';
import { printActions } from './actions.ts';
import { printAppendix } from './appendix.ts';
import { printCalendar } from './calendar.ts';
import { charterSentence } from './charter-notes.ts';
import { editionTitle, printCover } from './cover.ts';
import { printDashboard } from './dashboard.ts';
import { printDecisions } from './decisions.ts';
import { diagnosisTitle, printDiagnosis } from './diagnosis.ts';
import { printDrift } from './drift.ts';
import { printEscalations } from './escalations.ts';
import { isFirstVersion } from './first-version.ts';
import { printHandoffs } from './handoffs.ts';
import { printMinutes } from './minutes.ts';
import { printReadiness } from './readiness.ts';
import { printRegistry } from './registry.ts';
import { printRetainer } from './retainer.ts';
import { goesOn } from './short-sections.ts';
import { printSinceLast } from './since-last.ts';
import { printStatement } from './statement.ts';
import { printTranslations } from './translations.ts';
import { printValue } from './value.ts';
import { type Words, wordsFor } from './words.ts';

type Writer<Kind extends PacketSectionKind> = (
  section: Extract<PacketSection, { kind: Kind }>,
  words: Words,
  content: PacketContent,
) => PrintSection;

/** What every section has, a lead to begin with; `typst/sections/<kind>.typ` knows the rest. */
interface PrintSection {
  readonly kind: PacketSectionKind | 'left_out';
  readonly title: string;
  readonly lead: string;
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
  readiness: printReadiness,
  accountability: printAccountability,
  translations: printTranslations,
  drift: printDrift,
  actions: printActions,
  retainer: printRetainer,
  minutes: printMinutes,
  diagnosis: printDiagnosis,
  appendix: printAppendix,
};

/** Sections that are a document of their own, which has no cover. */
const ownKinds = ['minutes', 'diagnosis'] as const;
const ownKindWords = { minutes: 'Minutes', diagnosis: 'Diagnosis' } as const;

/** True for a packet, which has a cover and a page budget, and false for every other document. */
export function isPacket(content: DocumentContent): content is PacketContent {
  return !('kind' in content) && ownKindOf(content) === undefined;
}

function ownKindOf(content: PacketContent) {
  return ownKinds.find((kind) => sectionOf(content, kind) !== undefined);
}

/** The whole document for the template. */
export function printDocument(content: DocumentContent) {
  if (!('kind' in content)) return printPacket(content);
  return content.kind === 'statement' ? printStatement(content) : printValue(content);
}

function printPacket(content: PacketContent) {
  const words = wordsFor(content.client);
  const { client, session } = content;
  const ownKind = ownKindOf(content);
  const subject = ownKind === 'diagnosis' ? diagnosisTitle : sessionKindWords[session.kind];
  const title = `${client.name}: ${subject}, ${words.longDate(session.on)}`;
  return {
    title,
    confidentiality: content.confidentiality,
    header: {
      client: client.name,
      session: `${subject}, ${words.date(session.on)}`,
      edition: ownKind ? ownKindWords[ownKind] : editionTitle(content),
    },
    /** Older packets print as they did before anybody counted the pages of their sections. */
    tellsPages: !isFirstVersion(content) && !ownKind,
    cover: ownKind ? null : printCover(content, words),
    sections: content.sections.map((section) => printSection(section, words, content)),
  };
}

function printSection<Kind extends PacketSectionKind>(
  section: Extract<PacketSection, { kind: Kind }>,
  words: Words,
  content: PacketContent,
): PrintSection {
  const writer: Writer<Kind> = writers[section.kind];
  const written = writer(section, words, content);
  const printed = { ...written, startsPage: written.startsPage && !goesOn(section, content) };
  if (content.leftOut?.some((each) => each === section.kind)) return leftOut(printed);
  const note = content.charterNotes?.find((each) => each.section === section.kind);
  return note ? { ...printed, lead: `${printed.lead} ${charterSentence(note)}` } : printed;
}

function leftOut({ title }: PrintSection): PrintSection {
  const lead = 'Left out of this packet to keep it short.';
  return { kind: 'left_out', title, startsPage: false, lead };
}
