/**
 * Finds out whether a folder is kept in step with other machines by a program. Such a program may copy a database while it
 * is being written, or put an older one in its place.
 */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface SyncedPlace {
  /** The folder that is kept in step: the workspace's own or one above it. */
  folder: string;
  program: string;
}

/** What a folder of each program is called; by the programs' own defaults. */
const names: readonly { program: string; pattern: RegExp }[] = [
  { program: 'Dropbox', pattern: /^dropbox( \(.+\))?$/i },
  { program: 'OneDrive', pattern: /^onedrive( - .+)?$|^onedrive-.+$/i },
  { program: 'iCloud Drive', pattern: /^(mobile documents|icloud ?drive|com~apple~clouddocs)$/i },
  { program: 'Google Drive', pattern: /^(google ?drive|my drive|googledrive-.+|drivefs)$/i },
  { program: 'Nextcloud', pattern: /^nextcloud\d*$/i },
  { program: 'ownCloud', pattern: /^owncloud( - .+)?$/i },
  { program: 'Syncthing', pattern: /^syncthing$/i },
  { program: 'pCloud', pattern: /^(pcloud ?drive|pclouddrive|pcloud ?sync)$/i },
  { program: 'Box', pattern: /^(box|box sync|box-box)$/i },
  { program: 'MEGA', pattern: /^(mega|megasync)$/i },
  { program: 'Proton Drive', pattern: /^proton ?drive(-.+)?$/i },
];

/** What a program leaves in a folder that it keeps in step. */
const markers: readonly { program: string; file: RegExp }[] = [
  { program: 'Dropbox', file: /^\.dropbox(\.cache)?$/ },
  { program: 'OneDrive', file: /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i },
  { program: 'Google Drive', file: /^\.tmp\.drive(upload|download)$/ },
  { program: 'Nextcloud', file: /^\.nextcloudsync\.log$/ },
  { program: 'Nextcloud or ownCloud', file: /^\.(_sync|sync)_[0-9a-f]+\.db$/ },
  { program: 'ownCloud', file: /^\.owncloudsync\.log$/ },
  { program: 'Syncthing', file: /^\.stfolder$/ },
  { program: 'Resilio Sync', file: /^\.sync$/ },
  { program: 'MEGA', file: /^\.megaignore$/ },
  { program: 'Box', file: /^\.box(sync|-cache)$/i },
];

/** Every folder from `folder` up to the root that a program keeps in step, the nearest first; none where all is well. */
export function findSyncedPlaces(folder: string): SyncedPlace[] {
  return [...new Set([...upwards(folder), ...upwards(resolved(folder))])].flatMap((each) => {
    const program = programOf(each);
    return program === undefined ? [] : [{ folder: each, program }];
  });
}

function programOf(folder: string): string | undefined {
  const name = basename(folder);
  const named = names.find(({ pattern }) => pattern.test(name));
  if (named) return named.program;
  const inside = entriesOf(folder);
  return markers.find(({ file }) => inside.some((entry) => file.test(entry)))?.program;
}

function* upwards(folder: string): Generator<string> {
  for (let current = folder; ; current = dirname(current)) {
    yield current;
    if (dirname(current) === current) return;
  }
}

function resolved(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}

// A folder above the workspace need not be readable.
function entriesOf(folder: string): string[] {
  try {
    return readdirSync(join(folder));
  } catch {
    return [];
  }
}
