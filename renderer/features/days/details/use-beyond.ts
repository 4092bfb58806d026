import { useState } from 'react';
import { explain } from '#renderer/data/errors.ts';

type Booking = (overrideReason?: string) => Promise<unknown>;

export interface Beyond {
  /** True while a booking waits for the reason to go beyond the agreement. */
  isAsking: boolean;
  /** Books; what the agreement refuses is asked about. Other refusals have been told already. */
  run: (booking: Booking) => void;
  giveReason: (reason: string) => void;
  cancel: () => void;
}

/** Books days, and asks for a reason where the agreement allows no overage. */
export function useBeyond(onDone: () => void): Beyond {
  const [waiting, setWaiting] = useState<Booking>();
  const run = (booking: Booking) => {
    booking().then(onDone, (error: unknown) => {
      if (explain(error).code === 'OVERAGE_REFUSED') setWaiting(() => booking);
    });
  };
  return {
    isAsking: waiting !== undefined,
    run,
    giveReason: (reason) => {
      setWaiting(undefined);
      if (waiting) run(() => waiting(reason));
    },
    cancel: () => setWaiting(undefined),
  };
}
