import { describe, expect, it } from 'vitest';
import { StorageError } from '#db/files/storage-error.ts';
import { Attempts } from './attempts.ts';

function guessing() {
  const clock = { now: 0 };
  const attempts = new Attempts(() => clock.now);
  const guess = () =>
    attempts
      .run(() => Promise.reject(new StorageError('WRONG_SECRET', 'Wrong.')))
      .catch((error) => error.details.retryAfterSeconds ?? 'wrong');
  return { clock, attempts, guess };
}

describe('trying secrets', () => {
  it('is free three times, then each wrong try doubles the wait, up to a minute', async () => {
    const { clock, guess } = guessing();
    expect([await guess(), await guess(), await guess()]).toEqual(['wrong', 'wrong', 'wrong']);
    const waits: number[] = [];
    for (let round = 0; round < 9; round++) {
      const wait = await guess();
      waits.push(wait);
      clock.now += wait * 1000;
      expect(await guess()).toBe('wrong');
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('begins anew after the right one', async () => {
    const { clock, attempts, guess } = guessing();
    for (let tries = 0; tries < 3; tries++) await guess();
    clock.now += 1000;
    expect(await attempts.run(async () => 'open')).toBe('open');
    expect([await guess(), await guess(), await guess()]).toEqual(['wrong', 'wrong', 'wrong']);
  });

  it('goes one at a time, so that many at once are no faster', async () => {
    const { guess } = guessing();
    expect(await Promise.all(Array.from({ length: 6 }, guess))).toEqual(['wrong', 'wrong', 'wrong', 1, 1, 1]);
  });

  it('does not count what went wrong for another reason', async () => {
    const { attempts, guess } = guessing();
    for (let tries = 0; tries < 5; tries++)
      await expect(attempts.run(() => Promise.reject(new Error('The disk is gone.')))).rejects.toThrow(
        'disk',
      );
    expect(await guess()).toBe('wrong');
  });
});
