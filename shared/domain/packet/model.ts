/**
 * What a packet says, frozen: plain JSON, complete in itself, read years later without any rule of the app.
 * Everything derived (needs review, overdue, decide-by, daysSlipped …) is stored as it was on `asOf`.
 * Dates are `YYYY-MM-DD`, days thousandths, money minor units. Private notes have no place here at all.
 */
import type { PlainDate } from '../dates.ts';
import type { Edition, InitiativeStatus, MilestoneKind, SessionGroup, SessionKind } from '../vocabulary.ts';
import type { AccountabilitySection } from './accountability-section.ts';
import type { CharterNote } from './charter-notes.ts';
import type { DashboardSection } from './dashboard-section.ts';
import type { DecisionsSection } from './decisions-section.ts';
import type { DiagnosisSection } from './diagnosis-section.ts';
import type { DriftSection } from './drift-section.ts';
import type { EscalationsSection } from './escalations-section.ts';
import type { HandoffsSection } from './handoffs-section.ts';
import type { OmissibleSection } from './leave-out.ts';
import type { MinutesSection } from './minutes-section.ts';
import type { ReadinessSection } from './readiness-section.ts';
import type { RetainerSection } from './retainer-section.ts';
import type { SinceLastSection } from './since-last-section.ts';
import type { TranslationsSection } from './translations-section.ts';

/**
 * Raised whenever a field changes its meaning, or the same fields are to print otherwise: what was frozen under an older
 * version prints as it did then, byte for byte.
 */
export const packetSchemaVersion = 2;

/** Every version that was ever frozen. */
export type PacketSchemaVersion = 1 | typeof packetSchemaVersion;

export type PaperSize = 'a4' | 'us-letter';

/** One packet: one client, one session, one edition, as of one date. */
export interface PacketContent {
  readonly schemaVersion: PacketSchemaVersion;
  readonly client: PacketClient;
  readonly session: PacketSession;
  readonly edition: Edition;
  /** The function that a function edition is for; the others have none. */
  readonly functionName?: string;
  readonly paper: PaperSize;
  readonly asOf: PlainDate;
  /** Null while the packet is a draft. */
  readonly issuedOn: PlainDate | null;
  /** The issued packet that this one corrects. */
  readonly replaces: { readonly packetId: string; readonly issuedOn: PlainDate } | null;
  readonly confidentiality: string;
  /** What is asked of the reader, in the executive's own words, one entry a line. */
  readonly asks: readonly string[];
  readonly sections: readonly PacketSection[];
  /** Sections that are kept for the next comparison and not printed, to keep the packet short. */
  readonly leftOut?: readonly OmissibleSection[];
  /** Where a missing authority would explain what a section shows. */
  readonly charterNotes?: readonly CharterNote[];
  /** How many pages are read of it at the client, which is warned of and not printed; absent while clients had no say. */
  readonly pageBudget?: number;
}

export interface PacketClient {
  readonly name: string;
  readonly monogram: string;
  /** `#rrggbb` */
  readonly color: string;
  /** BCP 47; decides how dates, days and money are written. */
  readonly locale: string;
  /** ISO 4217 */
  readonly currency: string;
}

export interface PacketSession {
  readonly kind: SessionKind;
  readonly on: PlainDate;
  readonly groups: readonly SessionGroup[];
  readonly people: readonly { readonly name: string; readonly role: string }[];
  readonly agenda: readonly { readonly title: string; readonly minutes: number }[];
  /** The notes meant to be shared. */
  readonly notes: string;
}

/** The sections in the order in which they are printed. A new kind is one more member here and its writer. */
export type PacketSection =
  | SinceLastSection
  | RegistrySection
  | CalendarSection
  | DecisionsSection
  | DashboardSection
  | HandoffsSection
  | EscalationsSection
  | ReadinessSection
  | AccountabilitySection
  | TranslationsSection
  | DriftSection
  | ActionsSection
  | RetainerSection
  | MinutesSection
  | DiagnosisSection
  | AppendixSection;

export type PacketSectionKind = PacketSection['kind'];

export type PacketSubject = 'initiative' | 'milestone';

/** The row of this packet (or, where it is gone, of the last one) that a change is about. */
export interface PacketChange {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
}

/** All initiatives of the planning cycle, closed ones too, by objective. */
export interface RegistrySection {
  readonly kind: 'registry';
  /** An update older than this many days needs review. */
  readonly reviewAfterDays: number;
  readonly groups: readonly {
    /** Null for initiatives without an objective. */
    readonly objective: { readonly id: string; readonly title: string } | null;
    readonly initiatives: readonly PacketInitiative[];
  }[];
}

export type PacketGap = 'owner' | 'target_date' | 'objective';

export interface PacketInitiative {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly functionName: string | null;
  readonly status: InitiativeStatus;
  readonly targetOn: PlainDate | null;
  readonly originalTargetOn: PlainDate | null;
  readonly lastUpdate: { readonly on: PlainDate; readonly note: string } | null;
  readonly needsReview: boolean;
  readonly gaps: readonly PacketGap[];
  /** What the rules make of the dates, as a sentence, only where it disagrees with the status a person set. */
  readonly healthDisagreement: string | null;
}

/** All milestones of the initiatives in the registry; `standing` says where each one is shown. */
export interface CalendarSection {
  readonly kind: 'calendar';
  readonly horizonDays: number;
  readonly milestones: readonly PacketMilestone[];
}

/** `later` lies beyond the horizon; `later` and `completed` are kept for the next comparison and not printed. */
export type MilestoneStanding = 'overdue' | 'in_horizon' | 'undated' | 'later' | 'completed';

export interface PacketMilestone {
  readonly id: string;
  readonly initiativeId: string;
  readonly initiative: string;
  readonly title: string;
  readonly owner: string | null;
  readonly milestoneKind: MilestoneKind;
  readonly standing: MilestoneStanding;
  readonly dueOn: PlainDate | null;
  readonly originalDueOn: PlainDate | null;
  readonly completedOn: PlainDate | null;
  readonly slips: number;
  readonly daysSlipped: number;
  /** Who must give input, in words: `CEO`, `Leadership team`, a function's or a person's name. */
  readonly needsInputFrom: string | null;
  readonly decideBy: PlainDate | null;
  /** Where an open decision stands; null for everything else. */
  readonly runway: DecisionRunway | null;
}

export type DecisionRunway =
  | { readonly state: 'scheduled'; readonly session: SessionKind; readonly on: PlainDate }
  | { readonly state: 'no_session' }
  | { readonly state: 'late' };

/** Open actions, and those done recently enough to be told. */
export interface ActionsSection {
  readonly kind: 'actions';
  readonly actions: readonly PacketAction[];
}

export interface PacketAction {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: PlainDate | null;
  readonly doneOn: PlainDate | null;
  readonly state: 'open' | 'overdue' | 'done';
  /** The session it came out of. */
  readonly from: { readonly session: SessionKind; readonly on: PlainDate } | null;
}

/** Every slip ever recorded for the printed initiatives and milestones, oldest first. */
export interface AppendixSection {
  readonly kind: 'appendix';
  readonly slips: readonly PacketSlip[];
}

export interface PacketSlip {
  readonly id: string;
  readonly of: PacketSubject;
  readonly title: string;
  readonly initiative: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Negative when the date moved back to an earlier one. */
  readonly days: number;
  readonly reason: string;
  readonly on: PlainDate;
}

/** The section of a kind, where the packet has one. */
export function sectionOf<Kind extends PacketSectionKind>(
  content: Pick<PacketContent, 'sections'>,
  kind: Kind,
): Extract<PacketSection, { kind: Kind }> | undefined {
  return content.sections.find(
    (section): section is Extract<PacketSection, { kind: Kind }> => section.kind === kind,
  );
}
