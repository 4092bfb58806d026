import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, diagnosisSentence, gapOf, type PastObjective } from './diagnosis.ts';

function past(cycle: string, ...achieved: number[]): PastObjective[] {
  return achieved.map((value) => ({
    cycle,
    planned: 100,
    achieved: value,
    carriedForward: false,
    cause: null,
  }));
}
const failing = [...past('2023', 55, 45, 90), ...past('2024', 40, 60), ...past('2025', 50, 50, 50, 10, 95)];

describe('the gap', () => {
  it('is what was missed of the planned progress, in percent, in any unit and direction', () => {
    expect(gapOf({ planned: 100, achieved: 55 })).toBe(45);
    expect(gapOf({ planned: 0.7, achieved: 0.42 })).toBe(40);
    expect(gapOf({ planned: -8, achieved: -4 })).toBe(50);
    expect(gapOf({ planned: 10, achieved: 12 })).toBe(-20);
    expect(gapOf({ planned: 0, achieved: 5 })).toBeNull();
  });
});

describe('strategic integration failure', () => {
  it('is found where most objectives of each cycle miss 40 to 60 percent', () => {
    expect(diagnose(failing)).toEqual({
      finding: 'integration_failure',
      cycles: [
        { cycle: '2023', objectives: 3, inBand: 2, meanGap: 110 / 3, carriedForward: 0 },
        { cycle: '2024', objectives: 2, inBand: 2, meanGap: 50, carriedForward: 0 },
        { cycle: '2025', objectives: 5, inBand: 3, meanGap: 49, carriedForward: 0 },
      ],
      causes: [],
    });
  });

  it('has bounds that are included, exactly', () => {
    const at = (achieved: number) => diagnose(past('2024', achieved)).cycles[0]?.inBand;
    expect([60, 40, 60.0000001, 39.9999999].map(at)).toEqual([1, 1, 0, 0]);
  });

  it('is not found in one cycle alone, whatever it shows', () => {
    expect(diagnose(past('2024', 50, 50, 50)).finding).toBe('insufficient');
    expect(diagnose([]).finding).toBe('insufficient');
  });

  it('is not found where half of a cycle is not most of it, or one cycle went otherwise', () => {
    expect(diagnose([...past('2023', 50, 90), ...past('2024', 50)]).finding).toBe('none');
    expect(diagnose([...failing, ...past('2026', 95, 100)]).finding).toBe('none');
    expect(diagnose([...past('2023', 20), ...past('2024', 20)]).finding).toBe('none');
  });

  it('looks at the last three cycles recorded', () => {
    expect(diagnose([...past('2022', 100), ...failing]).finding).toBe('integration_failure');
    expect(diagnose([...past('2022', 100), ...failing]).cycles.map(({ cycle }) => cycle)).toEqual([
      '2023',
      '2024',
      '2025',
    ]);
  });

  it('counts an objective that planned nothing as one out of the band', () => {
    const idle = past('2024', 0).map((row) => ({ ...row, planned: 0 }));
    const { finding, cycles } = diagnose([...past('2023', 50), ...past('2024', 50), ...idle]);
    expect([finding, cycles[1]?.inBand, cycles[1]?.objectives, cycles[1]?.meanGap]).toEqual([
      'none',
      1,
      2,
      50,
    ]);
    expect(diagnose(idle).cycles[0]?.meanGap).toBeNull();
  });
});

describe('the finding in words', () => {
  it('states the failure with the numbers of each cycle', () => {
    const rows = failing.map((row) => ({ ...row, carriedForward: row.achieved === 10 }));
    expect(diagnosisSentence(diagnose(rows))).toBe(
      'Strategic integration failure: in each of the 3 planning cycles 2023, 2024, 2025, most objectives missed ' +
        '40 to 60 percent of their planned progress. 2023: 2 of 3 in the band, mean gap 37 percent; 2024: 2 of 2 ' +
        'in the band, mean gap 50 percent; 2025: 3 of 5 in the band, mean gap 49 percent, 1 carried forward.',
    );
  });

  it('claims nothing otherwise', () => {
    const none = diagnosisSentence(diagnose([...past('2023', 90), ...past('2024', 95)]));
    expect(none).toMatch(
      /^The planning cycles 2023, 2024 show no strategic integration failure\. 2023: 0 of 1/,
    );
    expect(diagnosisSentence(diagnose(past('2024', 50)))).toMatch(/^One planning cycle is not enough/);
    expect(diagnosisSentence(diagnose([]))).toMatch(/^No planning cycle is recorded yet/);
  });
});

it('causes are counted by their words, most often first', () => {
  const causes = ['owner left', ' no capacity', 'no capacity ', 'budget', null, ''];
  const rows = causes.map((cause) => ({
    ...past('2024', 50),
    cycle: '2024',
    planned: 1,
    achieved: 1,
    carriedForward: true,
    cause,
  }));
  expect(diagnose(rows).causes).toEqual([
    { cause: 'no capacity', count: 2 },
    { cause: 'budget', count: 1 },
    { cause: 'owner left', count: 1 },
  ]);
});

describe('for any history', () => {
  const anyRow = fc.record({
    cycle: fc.constantFrom('2022', '2023', '2024', '2025'),
    planned: fc.integer({ min: -50, max: 200 }),
    achieved: fc.integer({ min: -50, max: 250 }),
    carriedForward: fc.boolean(),
    cause: fc.constant(null),
  });
  const anyHistory = fc.array(anyRow, { maxLength: 20 });

  it('the finding follows from the numbers it states', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { finding, cycles } = diagnose(history);
        const areMost = cycles.every(({ inBand, objectives }) => inBand > objectives / 2);
        expect(cycles.length).toBeLessThanOrEqual(3);
        expect(finding === 'insufficient').toBe(new Set(history.map(({ cycle }) => cycle)).size < 2);
        if (finding !== 'insufficient') expect(finding === 'integration_failure').toBe(areMost);
      }),
    );
  });

  it('is the same in any order and unit', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(10, 1000), (history, unit) => {
        const other = history
          .toReversed()
          .map((row) => ({ ...row, planned: row.planned * unit, achieved: row.achieved * unit }));
        expect(diagnose(other)).toEqual(diagnose(history));
      }),
    );
  });
});
