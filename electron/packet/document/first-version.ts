/** Packets that were frozen under the first schema version: whatever prints otherwise since asks here, and nowhere else. */
import type { PacketContent } from '#shared/domain/packet/model.ts';

/** True where the content prints as it did under schema version 1. */
export function isFirstVersion({ schemaVersion }: Pick<PacketContent, 'schemaVersion'>): boolean {
  return schemaVersion === 1;
}
