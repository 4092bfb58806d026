import { expect, it } from 'vitest';
import { parsePastPlans } from './parse-past-plans.ts';

it('a block from a spreadsheet is read by its columns, headings and empty lines left out', () => {
  const text =
    'Cycle\tObjective\tPlanned\tAchieved\tCarried\tCause\r\n2024\tGrow\t1.200,5\t55\tyes\tNo owner\n\n2025\tGrow\t80\t-3\n';
  expect(parsePastPlans(text, 'de-DE')).toEqual({
    objectives: [
      {
        ...{ cycle: '2024', title: 'Grow', planned: 1200.5, achieved: 55 },
        ...{ isCarriedForward: true, cause: 'No owner' },
      },
      { cycle: '2025', title: 'Grow', planned: 80, achieved: -3, isCarriedForward: false, cause: '' },
    ],
    problems: [],
  });
});

it.each([
  ['2024', 'names no cycle or no objective'],
  ['2024\tGrow\t\t5', '“” is no planned progress'],
  ['2024\tGrow\t-1\t5', '“-1” is no planned progress'],
  ['2024\tGrow\t5\tmuch', '“much” is no achieved progress'],
  ['2024\tGrow\t5\t5\tperhaps', '“perhaps” is neither yes nor no'],
])('%j is left out with the reason', (line, problem) => {
  expect(parsePastPlans(`2023\tHire\t1\t1\n${line}`, 'en-GB')).toMatchObject({
    objectives: [{ cycle: '2023' }],
    problems: [`Line 2: ${problem}`],
  });
});
