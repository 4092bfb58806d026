/** A workspace on disk that no app has open, gone when the test is over. */
import { cpSync } from 'node:fs';
import { tempFolder } from '#test/harness/temp-folder.ts';
import { type Api, createTestApp } from '#test/harness/test-app.ts';

export async function closedWorkspace<T>(
  fill: (api: Api) => Promise<T>,
): Promise<{ dataDir: string; made: T }> {
  const dataDir = tempFolder();
  const app = await createTestApp();
  const made = await fill(app.client);
  const restarted = await app.restart((folder) => cpSync(folder, dataDir, { recursive: true }));
  await restarted.close();
  return { dataDir, made };
}
