/** Failures that nothing else has caught: into the log, and to the person in a plain sentence. */
import { StorageError, systemCode } from '#db/files/storage-error.ts';
import type { ShellElectron } from './electron-api.ts';

export interface FaultOptions {
  electron: Pick<ShellElectron, 'app' | 'dialog'>;
  /** The running process, whose uncaught failures are watched. */
  process: Pick<NodeJS.EventEmitter, 'on'>;
  /** Puts an error in the log and answers with the id to look for. */
  logFault(error: unknown): string;
}

/** Tells of the first uncaught exception and quits in good order; a rejection that nobody awaits is only logged. */
export function watchProcess({ electron, process, logFault }: FaultOptions): void {
  let hasTold = false;
  process.on('unhandledRejection', (reason: unknown) => logFault(reason));
  process.on('uncaughtException', (error: unknown) => {
    const id = logFault(error);
    if (hasTold) return;
    hasTold = true;
    electron.dialog.showErrorBox(
      'Throughline has to close',
      `Something went wrong inside Throughline. Everything you saved is safe: start it again. If it happens again, look for ${id} in the log.`,
    );
    electron.app.quit();
  });
}

/** Tells why the app could not start, and ends the process. */
export function failToStart({ electron, logFault }: FaultOptions, dataDir: string, error: unknown): void {
  const id = logFault(error);
  electron.dialog.showErrorBox(
    'Throughline could not start',
    `${sentenceOf(error)}\n\nData folder: ${dataDir}\nIn the log: ${id}`,
  );
  electron.app.exit(1);
}

// Storage errors carry a sentence meant for people; what the system says does not.
function sentenceOf(error: unknown): string {
  if (error instanceof StorageError) return error.message;
  return ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(systemCode(error))
    ? 'Nothing can be written to the data folder. Change its permissions, or choose another with --data.'
    : 'Something went wrong inside Throughline. What you saved before is safe.';
}
