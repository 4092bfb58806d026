import { expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

it.each([
  [0, '1 kB'],
  [134_567, '135 kB'],
  [528_384, '528 kB'],
  [1_900_000, '1.9 MB'],
  [52_277_248, '52.3 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(fileSize(bytes, 'en-GB')).toBe(words);
});
