/** Whether the last good backup is a worse way out than going on with the file as it is. */
import type { ClientFileReport } from '#shared/contract/damage.ts';

/** True where a backup was made before the last change that the file itself holds: restoring it would lose that as well. */
export function takesBackMore({
  lacking,
  lastGoodBackup,
}: Pick<ClientFileReport, 'lacking' | 'lastGoodBackup'>): boolean {
  return !!lacking?.since && !!lastGoodBackup && lastGoodBackup.at < lacking.since;
}
