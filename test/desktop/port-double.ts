/** Electron's message ports in the main process, with real ports of Node underneath. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { ShellPort } from '#electron/desktop/electron-api.ts';

/** Behaves as `MessagePortMain`: queues until started, wraps messages in events, does not tell of its own closing. */
export class PortDouble implements ShellPort {
  /** What arrives in the page when this port is transferred. */
  readonly raw: MessagePort;
  readonly #closeListeners: ((event: unknown) => void)[] = [];
  readonly #messageListeners: ((event: unknown) => void)[] = [];
  #isStarted = false;
  #isClosed = false;

  constructor(raw: MessagePort) {
    this.raw = raw;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  on(event: 'message' | 'close', listener: (event: unknown) => void): void {
    (event === 'close' ? this.#closeListeners : this.#messageListeners).push(listener);
  }

  emit(_event: 'close'): boolean {
    for (const listener of this.#closeListeners) listener(undefined);
    return this.#closeListeners.length > 0;
  }

  start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    this.raw.on('close', () => {
      if (!this.#isClosed) this.emit('close');
    });
    this.raw.on('message', (data: unknown) => {
      for (const listener of this.#messageListeners) listener({ data, ports: [] });
    });
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new TypeError('The main process can transfer message ports only');
    this.raw.postMessage(message);
  }

  close(): void {
    this.#isClosed = true;
    this.raw.close();
  }
}

export class ChannelDouble {
  readonly port1: PortDouble;
  readonly port2: PortDouble;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new PortDouble(port1);
    this.port2 = new PortDouble(port2);
  }
}
