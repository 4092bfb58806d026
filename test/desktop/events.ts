/** Events as Electron emits them: typed by the shell's own event maps, in order, at once. */
import type * as Electron from 'electron';

type AnyListener = (...args: never[]) => void;

/** Keeps listeners and calls them. `Events` names each event with its arguments. */
export class Emitter<Events> {
  readonly #listeners = new Map<string, AnyListener[]>();

  on(event: string, listener: AnyListener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }

  /** Emits an event with the arguments that Electron declares for it; true when somebody listened. */
  tell<Name extends keyof Events & string>(
    event: Name,
    ...args: Events[Name] extends unknown[] ? Events[Name] : never
  ): boolean {
    const listeners = this.#listeners.get(event) ?? [];
    for (const listener of listeners) Reflect.apply(listener, undefined, args);
    return listeners.length > 0;
  }
}

/** An event that can be prevented, with whatever else it carries. */
export function preventable<Extra extends object>(extra: Extra): Electron.Event<Extra> {
  let prevented = false;
  return {
    ...extra,
    preventDefault() {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}
