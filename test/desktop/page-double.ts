/** A page and its frames as the main process sees them, and the page's own world with the real preload code in it. */
import type { MessagePort } from 'node:worker_threads';
import type * as Electron from 'electron';
import type { ContentsEvents, ShellContents, ShellFrame, ShellPort } from '#electron/desktop/electron-api.ts';
import {
  handOverPort,
  type PageMessage,
  type PageWindow,
  type PreloadIpc,
} from '#electron/preload/hand-over.ts';
import { Emitter, preventable } from './events.ts';
import { PortDouble } from './port-double.ts';

interface Delivery {
  channel: string;
  message: unknown;
  ports: ShellPort[];
}

export class FrameDouble implements ShellFrame {
  readonly origin: string;
  readonly url: string;
  readonly parent: object | null;
  readonly received: Delivery[] = [];
  onDelivery: ((delivery: Delivery) => void) | undefined;

  constructor(url: string, parent: object | null = null, origin = originOf(url)) {
    this.url = url;
    this.origin = origin;
    this.parent = parent;
  }

  postMessage(channel: string, message: unknown, ports: ShellPort[] = []): void {
    const delivery = { channel, message, ports };
    this.received.push(delivery);
    this.onDelivery?.(delivery);
  }
}

/** The origin as Electron serialises it for a standard scheme. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return host ? `${protocol}//${host}` : 'null';
}

export class ContentsDouble extends Emitter<ContentsEvents> implements ShellContents {
  reloads = 0;
  forcedCrashes = 0;
  #ipcListeners = new Map<string, ((event: { senderFrame: ShellFrame | null }) => void)[]>();
  #openHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | undefined;

  readonly ipc = {
    on: (channel: string, listener: (event: { senderFrame: ShellFrame | null }) => void) => {
      this.#ipcListeners.set(channel, [...(this.#ipcListeners.get(channel) ?? []), listener]);
    },
  };

  get ipcChannels(): string[] {
    return [...this.#ipcListeners.keys()];
  }

  /** What `ipcRenderer.send` does, from any frame. */
  receiveIpc(channel: string, senderFrame: ShellFrame | null): void {
    for (const listener of this.#ipcListeners.get(channel) ?? []) listener({ senderFrame });
  }

  setWindowOpenHandler(
    handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse,
  ): void {
    this.#openHandler = handler;
  }

  /** What `window.open(url)` or a link with a target does; answers whether a window would open. */
  openWindow(url: string): boolean {
    const referrer = { url: '', policy: 'no-referrer' } as const;
    const disposition = 'foreground-tab';
    const answer = this.#openHandler?.({ url, frameName: '', features: '', disposition, referrer });
    return answer === undefined || answer.action === 'allow';
  }

  /** What a click on a link does; answers whether the page would be left. */
  navigate(url: string, event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' = 'will-navigate') {
    const details = preventable({ url });
    this.tell(event, details);
    if (!details.defaultPrevented && event === 'will-navigate') this.tell('did-navigate');
    return !details.defaultPrevented;
  }

  reload(): void {
    this.reloads += 1;
    this.tell('did-navigate');
  }

  forcefullyCrashRenderer(): void {
    this.forcedCrashes += 1;
    this.tell('render-process-gone', preventable({}), { reason: 'killed', exitCode: 9 });
  }
}

type WorldMessage = PageMessage & { ports: MessagePort[] };

/** The page's own world: a window that passes messages to itself, with our preload script beside it. */
export class WorldDouble {
  readonly location = { origin: 'throughline://app' };
  /** What the preload script has sent to the main process. */
  readonly sent: string[] = [];
  readonly #contents: ContentsDouble;
  readonly #frame: FrameDouble;
  #listeners: ((event: WorldMessage) => void)[] = [];

  /** Loads our page in `contents` and runs the preload script, as Electron does on each load. */
  constructor(
    contents: ContentsDouble,
    frame = new FrameDouble('throughline://app/'),
    preload: (ipc: PreloadIpc, page: PageWindow) => void = handOverPort,
  ) {
    this.#contents = contents;
    this.#frame = frame;
    const answers = new Map<string, (event: { ports: readonly object[] }) => void>();
    frame.onDelivery = ({ channel, ports }) => {
      const raw = ports.map((port) => {
        if (port instanceof PortDouble) return port.raw;
        throw new TypeError('Only a port of Electron can be transferred to a page');
      });
      answers.get(channel)?.({ ports: raw });
      answers.delete(channel);
    };
    preload(
      {
        send: (channel) => {
          this.sent.push(channel);
          this.#contents.receiveIpc(channel, this.#frame);
        },
        once: (channel, listener) => answers.set(channel, listener),
      },
      this,
    );
  }

  addEventListener(_type: 'message', listener: (event: WorldMessage) => void): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_type: 'message', listener: (event: WorldMessage) => void): void {
    this.#listeners = this.#listeners.filter((other) => other !== listener);
  }

  postMessage(data: unknown, targetOrigin: string, transfer: object[] = []): void {
    if (targetOrigin !== this.location.origin) return;
    this.deliver({ data, origin: this.location.origin, source: this, ports: transfer.filter(isPort) });
  }

  /** A message from any window, such as a frame or a page that opened this one. */
  deliver(message: WorldMessage): void {
    for (const listener of [...this.#listeners]) listener(message);
  }
}

function isPort(value: object): value is MessagePort {
  return 'postMessage' in value;
}
