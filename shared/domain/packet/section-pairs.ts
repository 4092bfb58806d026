/** The same section of two packets, to be compared. */
import { type PacketSection, type PacketSectionKind, sectionOf } from './model.ts';

/** Whether a row of the earlier packet counts. */
export type Keeps = (row: { readonly id: string }) => boolean;

type Section<Kind extends PacketSectionKind> = Extract<PacketSection, { kind: Kind }>;

export interface Pair<Kind extends PacketSectionKind> {
  readonly before: Section<Kind> | undefined;
  readonly now: Section<Kind> | undefined;
}

/** A section as it was and as it is; what one of the packets lacks is undefined. */
export function pairOf<Kind extends PacketSectionKind>(
  { before, now }: { readonly before: readonly PacketSection[]; readonly now: readonly PacketSection[] },
  kind: Kind,
): Pair<Kind> {
  return { before: sectionOf({ sections: before }, kind), now: sectionOf({ sections: now }, kind) };
}
