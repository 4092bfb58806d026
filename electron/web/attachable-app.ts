/** The app, open to a second process of the same person while it runs. */
import { type App, type AppOptions, createApp } from '../app/app.ts';
import { publishAttachPoint } from './attach-point.ts';

/** @throws StorageError as createApp */
export async function createAttachableApp(options: AppOptions): Promise<App> {
  const app = await createApp(options);
  // Not awaited: the window that waits for the app needs none of it.
  const publishing = publishAttachPoint({ app, dataDir: options.dataDir });
  const close = async () => {
    await (await publishing).close();
    await app.close();
  };
  return { ...app, close };
}
