/** Slows down whoever guesses: one try at a time, and after the third wrong one a wait that doubles up to a minute. */
import { StorageError } from '#db/files/storage-error.ts';
import { Refusal } from '#shared/contract/errors.ts';

const freeTries = 3;
const longestWait = 60;

export class Attempts {
  readonly #now: () => number;
  #wrong = 0;
  #notBefore = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param now milliseconds of a clock that nobody can set back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Runs a try once those before it are over. @throws Refusal TOO_MANY_TRIES with the seconds to wait, or what the try throws */
  run<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#last.then(() => this.#try(attempt));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #try<Answer>(attempt: () => Promise<Answer>): Promise<Answer> {
    const retryAfterSeconds = Math.ceil((this.#notBefore - this.#now()) / 1000);
    if (retryAfterSeconds > 0) {
      const message = `Too many wrong tries. Try again in ${retryAfterSeconds} seconds.`;
      throw new Refusal('TOO_MANY_TRIES', message, { retryAfterSeconds });
    }
    try {
      const answer = await attempt();
      this.#wrong = 0;
      return answer;
    } catch (error) {
      if (error instanceof StorageError && error.code === 'WRONG_SECRET') this.#noteWrong();
      throw error;
    }
  }

  #noteWrong(): void {
    this.#wrong += 1;
    if (this.#wrong < freeTries) return;
    const seconds = Math.min(2 ** (this.#wrong - freeTries), longestWait);
    this.#notBefore = this.#now() + seconds * 1000;
  }
}
