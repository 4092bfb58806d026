/** Which backups of a folder are too many. */
import { whichToKeep } from '#shared/domain/backups.ts';
import type { BackupReason } from './backup-files.ts';

/**
 * The backups that are not to be kept. Those made before a restore are counted by themselves, so that the way back is not
 * pushed out by an afternoon's work.
 */
export function surplusOf<Each extends { at: string; reason: BackupReason }>(
  backups: readonly Each[],
  now: string,
  zone: string,
): Each[] {
  const series = Map.groupBy(backups, ({ reason }) => reason);
  return [...series.values()].flatMap((group) => {
    const kept = whichToKeep(
      group.map(({ at }) => at),
      now,
      zone,
    );
    return group.filter(({ at }) => !kept.has(at));
  });
}
