import { useEffect, useState } from 'react';
import { explain, retryAfter } from '#renderer/data/errors.ts';

/** One try at opening: whether it is running, what was wrong, and the seconds that the next one has to wait. */
export function useAttempt() {
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [wait, setWait] = useState(0);
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1_000);
    return () => clearTimeout(timer);
  }, [wait]);
  const attempt = async (open: () => Promise<unknown>): Promise<boolean> => {
    setProblem(undefined);
    setBusy(true);
    try {
      await open();
      return true;
    } catch (error) {
      setProblem(explain(error).sentence);
      setWait(retryAfter(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { attempt, problem, isBusy, wait };
}
