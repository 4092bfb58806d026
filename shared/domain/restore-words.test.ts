import { expect, it } from 'vitest';
import { restoreLines } from './restore-words.ts';

it('a restore is told by entity, with the parts that are not nothing', () => {
  const counts = [
    { table: 'milestones', added: 2, changed: 1, removed: 0 },
    { table: 'clientDays', added: 0, changed: 0, removed: 1200 },
    { table: 'profile', added: 0, changed: 1, removed: 0 },
  ];
  expect(restoreLines(counts, 'en')).toEqual([
    { entity: 'Milestones', change: '2 come back, 1 changes' },
    { entity: 'Client days', change: '1,200 go' },
    { entity: 'Client details', change: '1 changes' },
  ]);
});
