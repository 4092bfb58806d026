import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSubjects, groupChanges, mostTold, subjectOf } from './change-groups.ts';

const change = (name: string, sentence = name) => ({ name, sentence });

describe('changes by subject', () => {
  it('stand in the order in which they are discussed, each with its count and its latest sentences', () => {
    const groups = groupChanges([
      change('dashboard.putReadings', 'Recorded 18 readings'),
      change('decisions.resolve', 'Decided “Which site?”: Oslo'),
      change('decisions.add', 'Asked “Which site?”'),
      change('initiatives.updateStatus', 'Open Oslo is off track'),
    ]);
    expect(groups.map(({ subject, count }) => [subject, count])).toEqual([
      ['registry', 1],
      ['decisions', 2],
      ['dashboard', 1],
    ]);
    expect(groups[1]?.latest.map(({ sentence }) => sentence)).toEqual([
      'Decided “Which site?”: Oslo',
      'Asked “Which site?”',
    ]);
  });

  it('tell what was said twice once', () => {
    const twice = ['a', 'a', 'b', 'c', 'd'].map((sentence) => change('actions.update', sentence));
    const [group] = groupChanges(twice);
    expect(group?.latest.map(({ sentence }) => sentence)).toEqual(['a', 'b', 'c']);
    expect(group?.count).toBe(5);
  });

  it('of a command that no subject names are about the setup', () => {
    expect(subjectOf('organisation.addPerson')).toBe('setup');
  });

  it('count every change once and never tell more than a minute takes', () => {
    const names = fc.constantFrom('initiatives.add', 'conflicts.allocate', 'charter.set', 'days.log', 'x');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.constantFrom('a', 'b', 'c', 'd'))), (made) => {
        const groups = groupChanges(made.map(([name, sentence]) => change(name, sentence)));
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(made.length);
        for (const { latest } of groups) expect(latest.length).toBeLessThanOrEqual(mostTold);
        expect(groups.length).toBeLessThanOrEqual(changeSubjects.length);
      }),
    );
  });
});
