/** What is open on the screen. Nothing here is data, and nothing here outlives the window but what says so. */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';

interface Open {
  palette: boolean;
  shortcuts: boolean;
}

interface Ui {
  open: Open;
  /** False once the web host no longer knows this tab: it must be opened from its start link. */
  hasSession: boolean;
  /** False while the other side does not answer. */
  isReachable: boolean;
  /** The slug of the client that is shown to others: every other one is hidden. Survives a reload of this window. */
  presenting: string | null;
  isRailCollapsed: boolean;
}

export const useUi = create<Ui>()(
  persist(
    (): Ui => ({
      open: { palette: false, shortcuts: false },
      hasSession: true,
      isReachable: true,
      presenting: null,
      isRailCollapsed: false,
    }),
    {
      name: 'throughline:ui',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ presenting, isRailCollapsed }) => ({ presenting, isRailCollapsed }),
    },
  ),
);

export function setOpen(name: keyof Open, isOpen: boolean): void {
  useUi.setState(({ open }) => ({ open: { ...open, [name]: isOpen } }));
}

/** Starts presenting a client by its slug, or ends it with `null`. */
export function present(slug: string | null): void {
  useUi.setState({ presenting: slug });
}

export function toggleRail(): void {
  useUi.setState(({ isRailCollapsed }) => ({ isRailCollapsed: !isRailCollapsed }));
}
