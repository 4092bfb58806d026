/**
 * What a person has typed and not yet saved, by form: it survives an error, a closed dialog, a lock, a reload and a closed
 * window. The app keeps it (data/drafts.ts), and this window's storage what a reload would cut off on its way there. The
 * browser keeps that readable on disk, so the drafts of a protected workspace stay out of it. A form gives its draft a key (`new-client`, `session/<id>`), writes on every
 * change and drops it once it is saved.
 */
import { create } from 'zustand';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';

type Draft = Readonly<Record<string, unknown>>;
export type Drafts = Readonly<Record<string, Draft>>;

const storageName = 'throughline:drafts';
let survivesReload = true;

export const useDrafts = create<{ drafts: Drafts }>()(
  persist(() => ({ drafts: {} }), {
    name: storageName,
    storage: createJSONStorage(() => storageOf(sessionStorage)),
  }),
);

function storageOf(session: Storage): StateStorage {
  return {
    getItem: (name) => session.getItem(name),
    setItem: (name, text) => {
      if (survivesReload) session.setItem(name, text);
    },
    removeItem: (name) => session.removeItem(name),
  };
}

/** Drafts of a protected workspace leave the browser's storage at once, and stay out of it. */
export function keepDraftsFromDisk(isProtected: boolean): void {
  survivesReload = !isProtected;
  if (isProtected) sessionStorage.removeItem(storageName);
}

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

/** Takes in drafts that were kept elsewhere; what was typed in this window stands. */
export function takeInDrafts(kept: Drafts): void {
  useDrafts.setState(({ drafts }) => ({ drafts: { ...kept, ...drafts } }));
}
