import { describe, expect, it } from 'vitest';
import { usualPages } from '#shared/domain/packet/page-budget.ts';
import { budgetWarnings, pagesOf } from './page-budget.ts';

const starts = [
  { kind: 'registry', title: 'Registry', page: 2 },
  { kind: 'calendar', title: '90-day calendar', page: 12 },
  { kind: 'drift', title: 'Drift', page: 14 },
  { kind: 'appendix', title: 'Appendix', page: 14 },
] as const;

describe('the page budget', () => {
  it('counts a section’s pages to the start of the next, and one that shares a page counts it', () => {
    expect(pagesOf(starts, 20).map(({ title, pages }) => [title, pages])).toEqual([
      ['Registry', 10],
      ['90-day calendar', 2],
      ['Drift', 1],
      ['Appendix', 7],
    ]);
  });

  it('is kept in silence up to its last page', () => {
    for (const edition of ['leadership', 'ceo', 'function'] as const)
      expect(budgetWarnings({ edition }, usualPages[edition], pagesOf(starts, 20))).toEqual([]);
  });

  it('that is exceeded names the longest sections and no more to leave out than it takes', () => {
    const [warning, ...more] = budgetWarnings({ edition: 'leadership' }, 20, pagesOf(starts, 20));
    expect(more).toEqual([]);
    expect(warning).toEqual({
      code: 'OVER_BUDGET',
      message:
        '20 pages are more than the 16 that are read of a leadership edition. ' +
        'Most are in Registry (10), Appendix (7) and 90-day calendar (2). ' +
        'Leave out Appendix to make it shorter. Nothing was cut.',
    });
  });

  it('is the client’s own where the packet was frozen with one', () => {
    const content = { edition: 'leadership', pageBudget: 25 } as const;
    expect(budgetWarnings(content, 25, pagesOf(starts, 25))).toEqual([]);
    expect(budgetWarnings(content, 26, pagesOf(starts, 26))[0]?.message).toContain('more than the 25 that');
  });

  it('is told of a packet of the first version too, which does not say where its sections start', () => {
    expect(budgetWarnings({ edition: 'function' }, 13, [])[0]?.message).toBe(
      '13 pages are more than the 12 that are read of a function edition. Nothing was cut.',
    );
  });

  it('never offers to leave out the registry', () => {
    const [warning] = budgetWarnings({ edition: 'ceo' }, 60, pagesOf(starts.slice(0, 2), 60));
    expect(warning?.message).toContain('Close or cancel initiatives');
  });
});
