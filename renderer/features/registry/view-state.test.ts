import { expect, test } from 'vitest';
import { plainView } from '#renderer/ui/grid/use-grid.ts';
import { firstView, isSameView, readView } from './view-state.ts';

test('a saved view is read back as the same one', () => {
  expect(isSameView(readView(JSON.stringify(firstView)), firstView)).toBe(true);
  expect(readView('no view')).toEqual(plainView);
});

test('a column shown again and a group folded up leave a view the same; another order does not', () => {
  const again = { ...firstView.columnVisibility, status: true };
  expect(isSameView({ ...firstView, columnVisibility: again, collapsed: ['Growth'] }, firstView)).toBe(true);
  expect(isSameView({ ...firstView, columnVisibility: {} }, firstView)).toBe(false);
  expect(isSameView({ ...firstView, sorting: [{ id: 'title', desc: true }] }, firstView)).toBe(false);
});
