import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, plainText } from './csv.ts';

describe('a text in a cell', () => {
  it.each([
    ['Train to Oslo', 'Train to Oslo'],
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['  =1', "'  =1"],
    ['\u200B=1', "'\u200B=1"],
    ['＝1', "'＝1"],
    ['1 = 1', '1 = 1'],
    ['', ''],
  ])('%j is written %j', (text, written) => {
    expect(plainText(text)).toBe(written);
  });

  it('never begins as a formula does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const [line = ''] = csvOf([[text]]).split('\r\n');
        expect(line.replace(/^"/, '').trimStart()).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});

describe('a file', () => {
  it('quotes what would end a cell, and ends each row with CR and LF', () => {
    expect(
      csvOf([
        ['a', 'b, c'],
        ['say "no"', 'two\nlines'],
        ['1;2', { number: '-2.50' }],
      ]),
    ).toBe('a,"b, c"\r\n"say ""no""","two\nlines"\r\n"1;2",-2.50\r\n');
  });
});
