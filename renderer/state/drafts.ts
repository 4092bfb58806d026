/**
 * What a person has typed and not yet saved, by form: it survives an error, a closed dialog and a reload of the window.
 * A form gives its draft a key (`new-client`, `session/<id>`), writes on every change and drops it once it is saved.
 */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

type Draft = Readonly<Record<string, unknown>>;

const useDrafts = create<{ drafts: Readonly<Record<string, Draft>> }>()(
  persist(() => ({ drafts: {} }), {
    name: 'throughline:drafts',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

/** The draft of a form laid over its first values; a draft's unknown fields are left out. */
export function readDraft<Values extends object>(key: string, initial: Values): Values {
  const draft = useDrafts.getState().drafts[key] ?? {};
  const known = Object.entries(draft).filter(([field]) => Object.hasOwn(initial, field));
  return { ...initial, ...Object.fromEntries(known) };
}

export function writeDraft(key: string, values: object): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: { ...values } } }));
}

export function dropDraft(key: string): void {
  useDrafts.setState(({ drafts: { [key]: _dropped, ...drafts } }) => ({ drafts }));
}
