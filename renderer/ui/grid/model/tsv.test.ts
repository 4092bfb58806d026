import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTsv, parseTsv } from './tsv.ts';

describe('cells on the clipboard', () => {
  test('are read as a spreadsheet writes them', () => {
    expect(parseTsv('Pricing\t2026-03-31\r\nHiring\t\r\n')).toEqual([
      ['Pricing', '2026-03-31'],
      ['Hiring', ''],
    ]);
    expect(parseTsv('"two\nlines"\t"a ""quoted"" word"\n')).toEqual([['two\nlines', 'a "quoted" word']]);
  });

  test('keep a quote that does not quote the whole cell', () => {
    expect(parseTsv('"Big" deal\t5" pipe')).toEqual([['"Big" deal', '5" pipe']]);
  });

  test('are no formulas in a spreadsheet, and stay the numbers they are', () => {
    const cells = ['=HYPERLINK("https://example.com")', '@SUM(1)', '+cmd', '-2.5', '+3 %', "'=quoted"];
    expect(formatTsv([cells]).split('\t')).toEqual([
      ...['\'=HYPERLINK("https://example.com")', "'@SUM(1)", "'+cmd", '-2.5', '+3 %', "''=quoted"],
    ]);
    expect(parseTsv(formatTsv([cells]))).toEqual([cells]);
  });

  test('copy a lone cell without a line end', () => {
    expect(formatTsv([['Pricing']])).toBe('Pricing');
  });

  test('come back as they were, whatever they hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', "'", '=', '-', '1'),
      maxLength: 6,
    });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseTsv(formatTsv(cells))).toEqual(cells);
      }),
    );
  });

  test('are read from any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r') }), (text) => {
        expect(parseTsv(text).length).toBeGreaterThan(0);
      }),
    );
  });
});
