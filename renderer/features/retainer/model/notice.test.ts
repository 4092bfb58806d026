import { expect, it } from 'vitest';
import { noticeDate } from './notice.ts';

it('counts the days of notice back from the end of the terms, over a leap day too', () => {
  expect(noticeDate('2028-03-31', 60)).toBe('2028-01-31');
  expect(noticeDate('2028-03-31', 0)).toBe('2028-03-31');
});

it('has no date without an end, or without a notice', () => {
  expect(noticeDate(null, 60)).toBeNull();
  expect(noticeDate('', 60)).toBeNull();
  expect(noticeDate('2028-03-31', null)).toBeNull();
});
