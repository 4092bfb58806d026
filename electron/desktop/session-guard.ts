/** What a page may ask of the machine and of the network: nothing, but putting text on the clipboard. */
import { appPage, isAppPage } from './app-protocol.ts';
import type { Permission, PermissionDetails, ShellSession } from './electron-api.ts';

/** Refuses permissions, devices, downloads and every request that leaves the machine. */
export function guardSession(session: ShellSession, platform: NodeJS.Platform): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details)),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    isGranted(permission, details),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  // Files are saved by the host, which asks where.
  session.on('will-download', (event) => event.preventDefault());
  // Only macOS checks spelling without downloading a dictionary.
  session.setSpellCheckerEnabled(platform === 'darwin');
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, answer) =>
    answer({ cancel: !isLocal(url) }),
  );
}

// Copying rows to a spreadsheet needs it; our own page may have it, a frame or another page may not.
function isGranted(permission: Permission, { isMainFrame, requestingUrl = '' }: PermissionDetails): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && isAppPage(requestingUrl);
}

function isLocal(url: string): boolean {
  return [appPage, `blob:${appPage}`, 'data:', 'devtools:'].some((start) => url.startsWith(start));
}
