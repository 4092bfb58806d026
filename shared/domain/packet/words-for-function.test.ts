import { describe, expect, it } from 'vitest';
import { agendaFor, linesFor } from './words-for-function.ts';

describe('a session’s text in a function’s edition', () => {
  it('is the lines that begin with its name or “All”, without them, and no other', () => {
    const text =
      'Approve the budget\nSales: bring the price list: all of it\nFinance: close March\n all : read ahead\nSales:';
    expect(linesFor('Sales', text)).toEqual(['bring the price list: all of it', 'read ahead']);
    expect(linesFor('SALES ', text)).toEqual(['bring the price list: all of it', 'read ahead']);
    expect(linesFor('Sale', text)).toEqual(['read ahead']);
  });

  it('is the points that every session of the kind has, and those addressed to it', () => {
    const point = (title: string) => ({ title, minutes: 5 });
    const agenda = ['Registry', '90-day calendar', 'Finance: the loan', 'sales: the fair', 'The lease'].map(
      point,
    );
    expect(agendaFor('Sales', agenda, [point('Registry'), point('Actions')])).toEqual([
      point('Registry'),
      point('90-day calendar'),
      point('the fair'),
    ]);
  });
});
