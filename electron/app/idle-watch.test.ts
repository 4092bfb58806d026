import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleWatch } from './idle-watch.ts';

const minute = 60_000;

describe('the watch over an idle workspace', () => {
  let times = 0;
  let limit = 5;
  let now = 1_000_000;
  let watch: IdleWatch;

  beforeEach(() => {
    vi.useFakeTimers();
    times = 0;
    limit = 5;
    watch = new IdleWatch({ limit: () => limit, onIdle: () => times++, now: () => now });
    watch.start();
  });
  afterEach(() => {
    watch.stop();
    vi.useRealTimers();
  });

  function pass(milliseconds: number): void {
    for (let left = milliseconds; left > 0; left -= 5_000) {
      now += Math.min(left, 5_000);
      vi.advanceTimersByTime(5_000);
    }
  }

  it('calls when nobody was there for the limit, and not before', () => {
    pass(5 * minute - 5_000);
    expect(times).toBe(0);
    pass(5_000);
    expect(times).toBe(1);
  });

  it('is put off by a person', () => {
    pass(4 * minute);
    watch.see();
    pass(4 * minute);
    expect(times).toBe(0);
  });

  it('never calls without a limit, and takes a new limit at once', () => {
    limit = 0;
    pass(60 * minute);
    expect(times).toBe(0);
    limit = 1;
    pass(5_000);
    expect(times).toBe(1);
  });

  it('notices the hours that the machine slept through', () => {
    now += 8 * 60 * minute;
    vi.advanceTimersByTime(5_000);
    expect(times).toBe(1);
  });

  it('is not put off for longer by a clock that was set back', () => {
    pass(minute);
    now -= 24 * 60 * minute;
    pass(5 * minute + 5_000);
    expect(times).toBeGreaterThan(0);
  });

  it('stops', () => {
    watch.stop();
    pass(60 * minute);
    expect(times).toBe(0);
  });
});
