/** A clock that stands still until it is told otherwise. */
import type { PlainDate } from '#shared/domain/dates.ts';

export class FixedClock {
  #milliseconds: number;

  /** Nine in the morning, UTC. */
  constructor(asOf: PlainDate) {
    this.#milliseconds = Date.parse(`${asOf}T09:00:00.000Z`);
  }

  /** The instant as UTC text; bound, so that it can be handed over as a function. */
  now = (): string => new Date(this.#milliseconds).toISOString();

  advance({ days = 0, minutes = 0 }: { days?: number; minutes?: number }): void {
    this.#milliseconds += (days * 1440 + minutes) * 60_000;
  }
}
