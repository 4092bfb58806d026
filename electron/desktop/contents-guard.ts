/** Keeps every page on our own address: no navigation, no redirect, no new window, no embedded page. */
import { isAppPage } from './app-protocol.ts';
import type { ShellContents } from './electron-api.ts';

/**
 * Guards one page, whoever made it. A link that would open a window is refused and offered to `openLink` instead;
 * reloading our own page stays possible.
 */
export function guardContents(contents: ShellContents, openLink: (url: string) => void): void {
  const stayHere = (details: { url: string; preventDefault(): void }) => {
    if (!isAppPage(details.url)) details.preventDefault();
  };
  contents.on('will-navigate', stayHere);
  contents.on('will-frame-navigate', stayHere);
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Where nobody answers, Electron takes the first device that it finds.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
}
