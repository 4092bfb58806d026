/** The address that our page lives at, and the privileged protocol that serves it from the built renderer. */
import { notFound, readRenderer } from '../app/renderer-files.ts';
import type { ShellElectron, ShellFrame } from './electron-api.ts';

const scheme = 'throughline';
/** The origin of our page. */
export const appOrigin = `${scheme}://app`;
/** The address of our page; screens are told apart by what follows `#`. */
export const appPage = `${appOrigin}/`;

/** Whether an address is our page, on whatever screen. */
export function isAppPage(url: string): boolean {
  return url === appPage || url.startsWith(`${appPage}#`);
}

/** Whether a message came from our page itself, and not from a frame inside it or another page. */
export function isAppFrame(frame: ShellFrame | null): frame is ShellFrame {
  return frame !== null && frame.parent === null && frame.origin === appOrigin && isAppPage(frame.url);
}

/** Gives the scheme an origin of its own, secure contexts and `fetch`. Electron allows it only before it is ready. */
export function declareScheme(protocol: ShellElectron['protocol']): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Serves the built renderer, and nothing else, at our origin. */
export function serveRenderer(protocol: ShellElectron['protocol'], rendererDir: string): void {
  protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const answer = host === 'app' && isRead ? await readRenderer(rendererDir, pathname) : notFound();
    const body = request.method === 'HEAD' ? null : answer.body;
    return new Response(body, { status: answer.status, headers: answer.headers });
  });
}
