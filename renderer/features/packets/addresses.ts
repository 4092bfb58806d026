/** The addresses of this screen: a session, its packet in the making, and an issued packet. */
import { links } from '#renderer/state/links.ts';
import { toClient } from '#renderer/state/router.ts';
import type { PacketRow } from '#shared/contract/packets.ts';

export const addresses = {
  session: links.packetsOfSession,
  /** Where the session itself is edited and run. */
  editSession: links.session,
  compile: links.compilePacket,
  /** Compiles a correction of an issued packet. */
  correct: (slug: string, sessionId: string, { id, edition, functionId }: PacketRow) =>
    toClient(slug, 'packets', {
      ...{ session: sessionId, compile: '1', edition, replaces: id },
      ...(functionId === null ? {} : { function: functionId }),
    }),
  packet: (slug: string, packetId: string) => toClient(slug, 'packets', { packet: packetId }),
};
