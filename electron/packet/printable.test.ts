import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from './printable.ts';

const text = (value: string) => printable({ text: value }).data.text;

describe('text for print', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u007f', 'abc'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['overrides of the writing direction', 'Pay \u202E001\u202C now', 'Pay 001 now'],
    ['tabs', 'a\tb', 'a b'],
    ['a lone surrogate', 'a\ud83d', 'a\uFFFD'],
    ['decomposed letters', 'Ame\u0301lie', 'Amélie'],
    ['space around', '  a\n', 'a'],
  ])('puts in order %s', (_, before, after) => {
    expect(text(before)).toBe(after);
  });

  it('gives a long word places to break and leaves short words and spaceless scripts alone', () => {
    expect(text('x'.repeat(30))).toBe(`${'x'.repeat(12)}\u200B${'x'.repeat(12)}\u200B${'x'.repeat(6)}`);
    expect(text('An ordinary sentence, with a-hyphen.')).toBe('An ordinary sentence, with a-hyphen.');
    expect(text('東'.repeat(60))).toBe('東'.repeat(60));
  });

  it('breaks a long word between whole characters only', () => {
    const family = '👩🏽‍💻';
    for (const part of text(family.repeat(20)).split('\u200B')) expect(part.replaceAll(family, '')).toBe('');
  });

  it('isolates right-to-left text line by line, so that it does not turn its neighbours around', () => {
    expect(text('مؤسسة (2026)\nAcme')).toBe('\u2068مؤسسة (2026)\u2069\n\u2068Acme\u2069');
  });

  it('cuts a text that would fill a book, says so in print and as a warning', () => {
    const { data, warnings } = printable({ note: 'word '.repeat(1000), title: 'Short' });
    expect(data.note.length).toBeLessThan(4020);
    expect(data.note.endsWith('word … (cut)')).toBe(true);
    expect(warnings).toEqual([
      {
        code: 'TEXT_CUT',
        message: expect.stringContaining(
          'A text of 4,999 characters is printed only as far as 4,000: “word word',
        ),
      },
    ]);
  });

  it('reaches texts at any depth and leaves identifiers, numbers and nothing as they are', () => {
    const id = '0198c2f0-6e4b-7c5a-9d3e-2f1a0b9c8d7e';
    const data = { id, initiativeId: id, rows: [{ title: ' a ', minutes: 5, owner: null, isOpen: true }] };
    expect(printable(data)).toEqual({
      data: { id, initiativeId: id, rows: [{ title: 'a', minutes: 5, owner: null, isOpen: true }] },
      warnings: [],
    });
  });

  it('says what was written, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (written) => {
        const printed = text(written);
        expect(printed.isWellFormed()).toBe(true);
        expect(printed).not.toMatch(/[^\P{Cc}\n]/u);
        const visible = (value: string) =>
          value
            .toWellFormed()
            .normalize('NFC')
            .replace(
              /[\u200B\u202A-\u202E\u2066-\u2069\p{Cc}\p{White_Space}\p{Noncharacter_Code_Point}]/gu,
              '',
            );
        expect(visible(printed)).toBe(visible(written));
      }),
    );
  });
});
