import { describe, expect, it } from 'vitest';
import { availableIn, capacityShares, fitWords, workingWords } from './capacity-words.ts';

const month = {
  ...{ month: '2026-12', workingDays: 23, holidays: 1, timeOff: 2 },
  ...{ promised: 10_000, planned: 4_000, worked: 1_000, free: 10_000 },
};

describe('a month in words', () => {
  it('counts its working days, holidays and time off', () => {
    expect(availableIn(month)).toBe(20_000);
    expect(workingWords(month, 'en-GB')).toBe('23 working days, 1 holiday, 2 off');
    expect(workingWords({ ...month, holidays: 2, timeOff: 0 }, 'en-GB')).toBe('23 working days, 2 holidays');
  });

  it('is divided into worked, planned and what is promised yet', () => {
    expect(capacityShares(month)).toEqual({ worked: 0.05, planned: 0.2, promised: 0.25, available: 1 });
    const over = capacityShares({ ...month, promised: 25_000, free: -5_000 });
    expect(over).toEqual({ worked: 0.04, planned: 0.16, promised: 0.8, available: 0.8 });
  });
});

describe('whether a newcomer fits', () => {
  it('names the tightest month where it does', () => {
    const months = [
      { ...month, over: false },
      { ...month, month: '2027-01', free: 1_500, over: false },
    ];
    expect(fitWords(months, 'en-GB')).toEqual({
      fits: true,
      sentence: 'It fits: the tightest month is January 2027, with 1.5 days still free.',
    });
  });

  it('names the first month where it does not', () => {
    const months = [
      { ...month, over: false },
      { ...month, month: '2027-01', free: -1_000, over: true },
      { ...month, month: '2027-02', free: -2_500, over: true },
    ];
    expect(fitWords(months, 'en-GB')).toEqual({
      fits: false,
      sentence: 'It does not fit: January 2027 would be 1 day over. 2 of the 3 months are over.',
    });
  });
});
