/**
 * A file that is lent to a thread, which writes to it through a connection of its own. Until it is given back, whatever the
 * lender is to write is refused at once: waiting for the other connection's lock would hold everything else up.
 */
import type { CommitMark } from './commit-marks.ts';
import { StorageError } from './storage-error.ts';

/** What a loan needs to know of the file. */
interface Lent {
  readonly mark: CommitMark | undefined;
  onCommit: ((mark: CommitMark) => void) | undefined;
}

export class Loan {
  readonly #file: Lent;
  #isOut = false;
  #what = '';

  constructor(file: Lent) {
    this.#file = file;
  }

  /** True until the file is given back. */
  get isOut(): boolean {
    return this.#isOut;
  }

  /** @throws StorageError FILE_BUSY while the file is lent */
  refuse(): void {
    if (!this.#isOut) return;
    throw new StorageError('FILE_BUSY', `${this.#what} Nothing else was changed; try again in a moment.`);
  }

  /** Lends the file for what the sentence says. What it answers takes the file back and says whether the thread has written. @throws as `refuse` */
  begin(what: string): () => boolean {
    this.refuse();
    this.#what = what;
    const before = this.#file.mark?.counter;
    this.#isOut = true;
    return () => {
      if (!this.#isOut) return false;
      this.#isOut = false;
      const { mark } = this.#file;
      if (!mark || mark.counter === before) return false;
      this.#file.onCommit?.(mark);
      return true;
    };
  }
}
