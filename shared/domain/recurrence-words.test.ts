import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRule, type PlainRule, plainRule, ruleInWords } from './recurrence-words.ts';

describe('a rule in plain words', () => {
  it.each([
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every second Tuesday'],
    ['FREQ=WEEKLY', 'every Wednesday'],
    ['RRULE:BYDAY=MO;FREQ=WEEKLY;INTERVAL=1', 'every Monday'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'the second Tuesday of every month'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR', 'the last Friday of every third month'],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=1TH', 'the first Thursday of November'],
    ['FREQ=WEEKLY;INTERVAL=6;BYDAY=MO', 'every 6th Monday'],
  ])('%s is %s', (rule, words) => {
    expect(ruleInWords(rule, '2026-03-04')).toBe(words);
  });

  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TH',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'FREQ=WEEKLY;BYDAY=MO;COUNT=3',
    'nonsense',
  ])('%s says more or less than the words can, and stays as it is', (rule) => {
    expect(ruleInWords(rule, '2026-03-04')).toBe(rule);
  });

  it('reads back whatever it wrote, as far as it has a meaning', () => {
    const rules: fc.Arbitrary<PlainRule> = fc.record({
      unit: fc.constantFrom('week', 'month', 'year'),
      every: fc.integer({ min: 1, max: 12 }),
      weekday: fc.integer({ min: 1, max: 7 }),
      nth: fc.constantFrom(1, 2, 3, 4, -1),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(rules, (rule) => {
        const again = plainRule(formatRule(rule), '2026-03-04');
        expect(again).toMatchObject({ unit: rule.unit, every: rule.every, weekday: rule.weekday });
        expect(again && formatRule(again)).toBe(formatRule(rule));
      }),
    );
  });
});
