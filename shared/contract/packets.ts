import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { omissibleSections } from '../domain/packet/leave-out.ts';
import { editions, sessionKinds } from '../domain/vocabulary.ts';
import { id, inClient, instant, plainDate, procedure } from './base.ts';
import { bytes, saveOutcome } from './bytes.ts';
import { jobStep } from './jobs.ts';

/** A packet without its frozen content. */
export const packetRow = z.object({
  id,
  sessionId: id.nullable(),
  sessionKind: z.enum(sessionKinds),
  sessionOn: plainDate,
  edition: z.enum(editions),
  /** The function that a function edition is for. */
  functionId: id.nullable(),
  asOf: plainDate,
  issuedAt: instant,
  contentSha256: z.string(),
  fileName: z.string(),
  fileSha256: z.string(),
  fileBytes: z.int(),
  pages: z.int(),
  replacesId: id.nullable(),
  freezeId: id.nullable(),
});
export type PacketRow = z.infer<typeof packetRow>;

const edition = z.object({
  edition: z.enum(editions),
  /** The function that a function edition is for. */
  functionId: id.optional(),
  /** Sections that it goes without, to be read at all; each is named in it. */
  leaveOut: z.array(z.enum(omissibleSections)).max(omissibleSections.length).optional(),
});

const occasion = inClient.extend({
  /** A session by its id, or by kind and date where it is not recorded yet. */
  session: z.union([
    z.object({ sessionId: id }),
    z.object({ kind: z.enum(sessionKinds), onDate: plainDate }),
  ]),
  asOf: plainDate.optional(),
});

const request = occasion.extend(edition.shape);

const issuing = z.object({
  /** The packet that this one corrects. */
  replacesId: id.optional(),
  /** Refuses to issue anything but what was previewed. */
  contentSha256: z.string().optional(),
});

/** More than a client has functions. */
const mostEditions = 40;

/** Something the reader of the packet would trip over, such as a character that no font can print. */
const warning = z.object({ code: z.string(), message: z.string() });
export type PacketWarning = z.infer<typeof warning>;

/** One page as SVG text: the very page that will print. */
const pages = z.array(z.string());

export const packetPreview = z.object({ contentSha256: z.string(), pages, warnings: z.array(warning) });
export type PacketPreview = z.infer<typeof packetPreview>;

export const packets = {
  list: procedure.input(inClient).output(z.array(packetRow)),
  preview: procedure.input(request).output(eventIterator(jobStep(packetPreview))),
  issue: procedure.input(request.extend(issuing.shape)).output(eventIterator(jobStep(packetRow))),
  /** Issues several editions from one reading of the client's data, all or none; they share a `freezeId`. */
  issueEditions: procedure
    .input(
      occasion.extend({
        editions: z.array(edition.extend(issuing.shape)).min(1).max(mostEditions),
      }),
    )
    .output(eventIterator(jobStep(z.array(packetRow)))),
  /** The pages of an issued packet, from its frozen content. */
  pages: procedure.input(inClient.extend({ packetId: id })).output(eventIterator(jobStep(packetPreview))),
  /** The very bytes that were issued. */
  document: procedure.input(inClient.extend({ packetId: id })).output(bytes),
  /** Compiles without issuing and hands over the bytes: a draft. Not a stream, because a stream carries no files. */
  draft: procedure.input(request).output(
    z.object({
      fileName: z.string(),
      pages: z.int(),
      contentSha256: z.string(),
      warnings: z.array(warning),
      pdf: bytes,
    }),
  ),
  /** Saves the issued document where the person chooses; `download` where the host has no dialogs. */
  save: procedure.input(inClient.extend({ packetId: id })).output(saveOutcome),
  /** Shows the issued document in the system's file manager; false where there is none. */
  reveal: procedure.input(inClient.extend({ packetId: id })).output(z.object({ isShown: z.boolean() })),
};
