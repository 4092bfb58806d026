/** Notices that nobody has been here for a while. Only what a person does counts; what the app does by itself does not. */

const checkEvery = 5_000;

export interface IdleWatchOptions {
  /** Minutes without a person, asked anew at each look; 0 is never. */
  limit(): number;
  onIdle(): void;
  /** Milliseconds; a clock that goes on while the machine sleeps, so that waking up finds the lock in place. */
  now?: () => number;
}

export class IdleWatch {
  readonly #options: IdleWatchOptions;
  readonly #now: () => number;
  #lastSeen: number;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(options: IdleWatchOptions) {
    this.#options = options;
    this.#now = options.now ?? Date.now;
    this.#lastSeen = this.#now();
  }

  start(): void {
    this.stop();
    this.see();
    this.#timer = setInterval(() => this.#look(), checkEvery);
    this.#timer.unref();
  }

  /** A person is here. */
  see(): void {
    this.#lastSeen = this.#now();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    // A clock that was set back would put the lock off for as long.
    this.#lastSeen = Math.min(this.#lastSeen, this.#now());
    const limit = this.#options.limit();
    if (limit > 0 && this.#now() - this.#lastSeen >= limit * 60_000) this.#options.onIdle();
  }
}
