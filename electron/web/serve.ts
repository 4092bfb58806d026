/** The whole app in a browser: opens the workspace, serves it on 127.0.0.1 and, if asked, opens the default browser. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '#shared/contract/errors.ts';
import { createApp } from '../app/app.ts';
import { publishAttachPoint } from './attach-point.ts';
import { webMachine } from './machine.ts';
import { openBrowser } from './open-browser.ts';
import { startWebHost, type WebHost } from './start-web-host.ts';

export interface ServeOptions {
  dataDir: string;
  /** A free port unless one is asked for. */
  port?: number | undefined;
  /** Opens the default browser where there is one. */
  open?: boolean | undefined;
  /** Where the renderer was built, unless it lies where the build puts it. */
  rendererFolder?: string | undefined;
}

export interface Served extends WebHost {
  /** True when a browser was opened with the start link. */
  readonly isOpened: boolean;
}

/** Serves until closed. @throws Refusal when the screens are not built or the port is taken, StorageError as createApp */
export async function serve(options: ServeOptions): Promise<Served> {
  const rendererFolder = options.rendererFolder ?? builtRenderer();
  const app = await createApp({ dataDir: options.dataDir, host: webMachine });
  try {
    const host = await startWebHost({ app, rendererFolder, port: options.port });
    const { newLink } = host;
    const point = await publishAttachPoint({ app, dataDir: options.dataDir, newLink });
    const isOpened = options.open === true && (await openBrowser(host.url));
    const close = async () => {
      await point.close();
      await host.close();
      await app.close();
    };
    return { ...host, isOpened, close };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** Beside the bundle this runs from, or where the build puts it for the source. */
function builtRenderer(): string {
  const places = ['../renderer', '../../dist/renderer'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const built = places.find((folder) => existsSync(join(folder, 'index.html')));
  if (!built)
    throw new Refusal('NOT_FOUND', 'The screens are not built yet. Run `npm run build` and try again.');
  return built;
}
