/** What the preload script does: fetch one message port for the page, and nothing else. */
import { portAnswer, portRequest } from '#shared/contract/port.ts';

/** The parts of the page's window that are used; this program has no DOM of its own. */
export interface PageWindow {
  readonly location: { readonly origin: string };
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
  removeEventListener(type: 'message', listener: (event: PageMessage) => void): void;
  postMessage(message: unknown, targetOrigin: string, transfer: object[]): void;
}

export interface PageMessage {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** The parts of `ipcRenderer` that are used. */
export interface PreloadIpc {
  send(channel: string): void;
  once(channel: string, listener: (event: { readonly ports: readonly object[] }) => void): unknown;
}

/** Waits for the page to ask once, asks the main process, and hands its one port to the page. */
export function handOverPort(ipc: PreloadIpc, page: PageWindow): void {
  const onMessage = ({ data, origin, source }: PageMessage) => {
    if (data !== portRequest || source !== page || origin !== page.location.origin) return;
    page.removeEventListener('message', onMessage);
    ipc.send(portRequest);
  };
  page.addEventListener('message', onMessage);
  ipc.once(portAnswer, ({ ports }) => page.postMessage(portAnswer, page.location.origin, ports.slice(0, 1)));
}
