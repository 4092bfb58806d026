import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, searchWords } from './search-text.ts';

describe('text folded for a search', () => {
  it.each([
    ['São Paulo', 'sao paulo'],
    ['ΣΤΡΑΤΗΓΙΚΉ', 'στρατηγικη'],
    ['ВЫХОД', 'выход'],
    ['Ｆｕｌｌ', 'ｆｕｌｌ'],
    ['新しい市場', '新しい市場'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('stays the same when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('the words of a search', () => {
  it('are what stands between spaces, folded', () => {
    expect(searchWords('  Élan \t vital\n')).toEqual(['elan', 'vital']);
    expect(searchWords(' \n ')).toEqual([]);
  });
});
