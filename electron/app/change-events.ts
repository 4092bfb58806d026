/** Tells every window what changed, and sends menu commands to one of them. */
import { EventPublisher } from '@orpc/server';
import type { AppEvent } from '#shared/contract/events.ts';

export class ChangeEvents {
  readonly #publisher = new EventPublisher<{ event: AppEvent }>();

  publish(event: AppEvent): void {
    this.#publisher.publish('event', event);
  }

  /** Events from now on, until the signal aborts. */
  async *subscribe(signal: AbortSignal): AsyncGenerator<AppEvent> {
    try {
      yield* this.#publisher.subscribe('event', { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
