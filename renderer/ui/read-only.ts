/** Why nothing of the client on the screen can be changed; what would change it is disabled and says so. */
import { createContext, type MouseEvent, useContext } from 'react';

export const ReadOnlyReason = createContext<string | undefined>(undefined);

/** The reason, where the client on the screen can only be read. */
export function useReadOnlyReason(): string | undefined {
  return useContext(ReadOnlyReason);
}

/** What a button that changes something gets: while it may not, it can be reached and read but does nothing. */
export function useWriteButton() {
  const reason = useReadOnlyReason();
  if (reason === undefined) return {};
  return {
    'aria-disabled': true,
    'data-disabled': true,
    title: reason,
    // Takes the submit of its form along.
    onClick: (event: MouseEvent) => event.preventDefault(),
  };
}

/** What a field that saves by itself gets: while nothing may be changed, it can be read and says why. */
export function useWriteField() {
  const reason = useReadOnlyReason();
  return reason === undefined ? {} : { readOnly: true, title: reason };
}
