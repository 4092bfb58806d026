import { expect, it } from 'vitest';
import { takesBackMore } from './takes-back-more.ts';

const backup = { id: 'backup', at: '2026-03-10T09:00:00.000Z' };
const lacking = (since: string | null) => ({ count: 1, since, until: '2026-03-10T18:00:00.000Z' });

it('a backup from before the last change that the file holds takes back more than going on does', () => {
  const later = lacking('2026-03-10T09:00:00.001Z');
  expect(takesBackMore({ lacking: later, lastGoodBackup: backup })).toBe(true);
  expect(takesBackMore({ lacking: later, lastGoodBackup: null })).toBe(false);
});

it('a backup that holds what the file holds does not, nor is one compared with a file that holds nothing', () => {
  for (const since of ['2026-03-10T09:00:00.000Z', '2026-03-09T18:00:00.000Z', null])
    expect(takesBackMore({ lacking: lacking(since), lastGoodBackup: backup })).toBe(false);
  expect(takesBackMore({ lacking: null, lastGoodBackup: backup })).toBe(false);
});
