import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { errorTable } from '#shared/contract/errors.ts';
import { explain, fieldProblems, isCancelled } from './errors.ts';

const refusal = (code: string, message: string, data: unknown = {}) =>
  new ORPCError(code, { message, data, status: 409 });

describe('an error in words', () => {
  it('keeps the sentence of whoever refused and adds the next step', () => {
    expect(explain(refusal('CLOSED_PERIOD', 'January 2026 is closed.'))).toEqual({
      code: 'CLOSED_PERIOD',
      sentence: 'January 2026 is closed.',
      next: 'Enter it as an adjustment in the open period.',
    });
  });

  it('names the log entry of an internal error and shows nothing of it', () => {
    const { sentence, next } = explain(refusal('INTERNAL', errorTable.INTERNAL.sentence, { logId: 'e-17' }));
    expect(sentence).toBe(errorTable.INTERNAL.sentence);
    expect(next).toContain('e-17');
  });

  it.each([
    'Failed to fetch',
    'Failed to fetch dynamically imported module: http://127.0.0.1:4000/days.js',
    'network error',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'Importing a module script failed.',
  ])('says so when nobody answers (%s)', (message) => {
    expect(explain(new TypeError(message)).code).toBe('UNREACHABLE');
  });

  it('does not take a slip in our own code for a lost connection', () => {
    const slip = new TypeError("Cannot read properties of undefined (reading 'days')");
    expect(explain(slip)).toMatchObject({
      code: 'INTERNAL',
      sentence: 'Something went wrong on this screen.',
    });
  });

  it.each([refusal('SOMETHING_ELSE', 'secret'), new Error('secret'), 'secret', undefined])(
    'shows no inner text of what it does not know (%s)',
    (error) => {
      const { code, sentence, next } = explain(error);
      expect(code).toBe('INTERNAL');
      expect(`${sentence} ${next}`).not.toContain('secret');
    },
  );

  it.each(Object.entries(errorTable))('%s is explained in whole sentences', (code, { sentence }) => {
    const explained = explain(refusal(code, sentence));
    for (const text of [explained.sentence, explained.next ?? '.']) expect(text).toMatch(/\.$/);
  });
});

describe('problems of single fields', () => {
  it('are keyed by the field, also inside a change', () => {
    const issues = [
      { field: 'change.name', problem: 'is empty' },
      { field: '', problem: 'is not an object' },
      { field: 'currency', problem: 'is not a currency code' },
    ];
    expect(fieldProblems(refusal('INVALID_INPUT', 'No.', { issues }))).toEqual({
      name: 'Is empty',
      currency: 'Is not a currency code',
    });
  });

  it('are none for any other error', () => {
    expect(fieldProblems(refusal('CONFLICT', 'No.', { issues: [{ field: 'name', problem: 'x' }] }))).toEqual(
      {},
    );
    expect(fieldProblems(new Error('x'))).toEqual({});
  });
});

it('knows work that was stopped from work that failed', () => {
  expect(isCancelled(new DOMException('x', 'AbortError'))).toBe(true);
  expect(isCancelled(refusal('CANCELLED', 'Stopped.'))).toBe(true);
  expect(isCancelled(refusal('CONFLICT', 'No.'))).toBe(false);
});
