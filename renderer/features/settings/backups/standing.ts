/** How a client's backups stand, in a few words and a tone that is shown by a shape as well. */
import type { BackupOverview } from '#shared/contract/backups.ts';

const aDay = 24 * 3_600_000;

export interface BackupStanding {
  tone: 'good' | 'waiting' | 'bad';
  words: string;
}

/** @param now an instant. A changed client is backed up within the quarter of an hour; a day without is a warning */
export function standingOf(
  { newest, isBehind, problem }: Pick<BackupOverview['clients'][number], 'newest' | 'isBehind' | 'problem'>,
  now: string,
): BackupStanding {
  if (problem !== null) return { tone: 'bad', words: 'The last backup failed' };
  if (!newest) return { tone: 'waiting', words: 'No backup yet' };
  if (!isBehind) return { tone: 'good', words: 'Nothing changed since' };
  const isOld = Date.parse(now) - Date.parse(newest.at) > aDay;
  return isOld
    ? { tone: 'bad', words: 'Changed, and older than a day' }
    : { tone: 'waiting', words: 'Changed since' };
}
