import { describe, expect, it } from 'vitest';
import { evidenceSentence, stillOpenSentence } from './evidence-words.ts';

const inDays = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;
const side = (medianWaiting: number | null, delivered = 4, open = 0) => ({ medianWaiting, delivered, open });

describe('the evidence in words', () => {
  it('compares the medians with the number of deliveries behind each', () => {
    expect(evidenceSentence({ before: side(16, 9), after: side(9.5) }, '1 Jun', inDays)).toBe(
      'Hand-offs requested since 1 Jun took a median of 9.5 days (4 delivered), down from 16 days (9 delivered) before.',
    );
    expect(evidenceSentence({ before: side(1), after: side(2) }, '1 Jun', inDays)).toContain(
      'up from 1 day (',
    );
    expect(evidenceSentence({ before: side(3), after: side(3) }, '1 Jun', inDays)).toContain(
      'the same as 3 days',
    );
  });

  it('claims nothing where a side has no delivery', () => {
    expect(evidenceSentence({ before: side(null, 0), after: side(null, 0) }, '1 Jun', inDays)).toContain(
      'nothing to compare',
    );
    expect(evidenceSentence({ before: side(null, 0), after: side(2) }, '1 Jun', inDays)).toContain(
      'none from before was delivered',
    );
    expect(evidenceSentence({ before: side(2), after: side(null, 0) }, '1 Jun', inDays)).toContain(
      'none requested since was delivered yet',
    );
  });

  it('tells what is open and not counted', () => {
    expect(stillOpenSentence({ before: side(2, 4, 1), after: side(2, 4, 3) }, '1 Jun')).toBe(
      'Still open and not counted: 1 requested before 1 Jun, 3 requested since.',
    );
    expect(stillOpenSentence({ before: side(2), after: side(2, 4, 5) }, '1 Jun')).toBe(
      'Still open and not counted: 5 requested since.',
    );
    expect(stillOpenSentence({ before: side(2), after: side(2) }, '1 Jun')).toBe('None of them is open.');
  });
});
