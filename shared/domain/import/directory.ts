/** Finds people, functions, objectives and initiatives by name, and remembers which have to be made. */
import { fold } from './cells.ts';
import type { Named, Reference } from './plan-types.ts';

export class Directory {
  readonly #byName = new Map<string, Reference>();
  readonly #names = new Map<string, string>();
  readonly #made: string[] = [];

  /** `alsoCalled`: other texts that mean an existing entry, such as its id in a spreadsheet. Names go first. */
  constructor(existing: readonly Named[], alsoCalled: readonly (readonly [string, Named])[] = []) {
    for (const { id, name } of existing) {
      this.#names.set(id, name);
      this.#remember(name, { id, name });
    }
    for (const [text, { id, name }] of alsoCalled) this.#remember(text, { id, name });
  }

  find(name: string): Reference | undefined {
    return this.#byName.get(fold(name));
  }

  /** The one of that name, to be made where there is none; `onNew` is told once. */
  resolve(name: string, onNew: () => void): Reference {
    const known = this.find(name);
    if (known) return known;
    const reference = { id: null, name };
    this.#remember(name, reference);
    this.#made.push(name);
    onNew();
    return reference;
  }

  nameOf(id: string | null): string | null {
    return id === null ? null : (this.#names.get(id) ?? null);
  }

  get made(): readonly string[] {
    return this.#made;
  }

  #remember(name: string, reference: Reference): void {
    const key = fold(name);
    if (!this.#byName.has(key)) this.#byName.set(key, reference);
  }
}
