/** Tells every window what changed, and sends menu commands to one of them. */
import { EventPublisher } from '@orpc/server';
import type { AppEvent } from '#shared/contract/events.ts';
import type { AppPort } from './host.ts';

export class ChangeEvents {
  readonly #publisher = new EventPublisher<{ told: { event: AppEvent; to: AppPort | undefined } }>();

  /** Tells every window, or the one that holds a port. */
  publish(event: AppEvent, to?: AppPort): void {
    this.#publisher.publish('told', { event, to });
  }

  /** Events from now on for the window that holds `port`, until the signal aborts. */
  async *subscribe(signal: AbortSignal, port?: AppPort): AsyncGenerator<AppEvent> {
    try {
      for await (const { event, to } of this.#publisher.subscribe('told', { signal })) {
        if (!to || to === port) yield event;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
