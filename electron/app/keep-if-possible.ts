import { diskProblem } from '#db/files/storage-error.ts';
import type { WorkspaceFile } from '#db/files/workspace-file.ts';

/** Keeps something that can be computed again: what a full or missing disk does not take is computed the next time. */
export function keepIfPossible(workspace: WorkspaceFile, work: () => void): void {
  try {
    workspace.write(work);
  } catch (error) {
    if (!diskProblem(error)) throw error;
  }
}
