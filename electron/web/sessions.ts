/** Who may speak to the web host: a one-time code from the start link is exchanged for a token of the window's own. */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '#shared/contract/errors.ts';

const codeLifetime = 10 * 60_000;
const failureWindow = 60_000;
const mostFailures = 20;
const firstLockout = 60_000;
const longestLockout = 15 * 60_000;

/** Codes and tokens of one run of the web host; only their digests are kept, and they die with the process. */
export class Sessions {
  readonly #now: () => number;
  #codes: { digest: Buffer; expiresAt: number }[] = [];
  readonly #tokens: Buffer[] = [];
  #failures: number[] = [];
  #lockouts = 0;
  #lockedUntil = 0;

  /** @param now milliseconds, for expiry and the rate limit */
  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  /** A code that works once within ten minutes. */
  issueCode(): string {
    const code = secret();
    this.#codes.push({ digest: digestOf(code), expiresAt: this.#now() + codeLifetime });
    return code;
  }

  /** The token for a code. @throws Refusal UNAUTHORIZED for a code that is wrong, used, too old, or tried too often */
  exchange(code: string): string {
    const now = this.#now();
    this.#codes = this.#codes.filter(({ expiresAt }) => expiresAt > now);
    if (now < this.#lockedUntil) throw tooManyFailures(this.#lockedUntil - now);
    const digest = digestOf(code);
    const found = this.#codes.find((issued) => timingSafeEqual(issued.digest, digest));
    if (!found) {
      this.#countFailure(now);
      throw new Refusal('UNAUTHORIZED', 'This start link was used already or is too old. Ask for a new one.');
    }
    this.#codes = this.#codes.filter((issued) => issued !== found);
    this.#lockouts = 0;
    const token = secret();
    this.#tokens.push(digestOf(token));
    return token;
  }

  // Each lockout lasts twice as long as the one before, until a right code comes.
  #countFailure(now: number): void {
    this.#failures = [...this.#failures.filter((at) => at > now - failureWindow), now];
    if (this.#failures.length < mostFailures) return;
    this.#failures = [];
    this.#lockedUntil = now + Math.min(firstLockout * 2 ** this.#lockouts, longestLockout);
    this.#lockouts += 1;
  }

  /** True for a token that was given out. */
  admits(token: string): boolean {
    const digest = digestOf(token);
    return this.#tokens.some((known) => timingSafeEqual(known, digest));
  }
}

function tooManyFailures(wait: number): Refusal {
  const minutes = Math.ceil(wait / 60_000);
  const time = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return new Refusal('UNAUTHORIZED', `Too many wrong start links were tried. Wait ${time} and try again.`);
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

// Digests have one length and say nothing of their source, so comparing them leaks neither.
function digestOf(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
