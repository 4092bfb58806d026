/** The last few results by key, the one longest unused given up first. */
export class RecentResults<Result> {
  readonly #limit: number;
  readonly #results = new Map<string, Result>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Result | undefined {
    const result = this.#results.get(key);
    if (result !== undefined) this.#keep(key, result);
    return result;
  }

  put(key: string, result: Result): void {
    this.#keep(key, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > this.#limit && oldest !== undefined) this.#results.delete(oldest);
  }

  // A map keeps the order in which keys came; setting one anew makes it the youngest.
  #keep(key: string, result: Result): void {
    this.#results.delete(key);
    this.#results.set(key, result);
  }
}
