/** The addresses of this screen: its views, a statement in the making, and an issued one. */
import { toClient } from '#renderer/state/router.ts';

export const views = {
  periods: 'Periods',
  expenses: 'Expenses',
  invoice: 'Invoice lines',
  value: 'What the days bought',
} as const;
export type View = keyof typeof views;

export const addresses = {
  view: (slug: string, view: View) => toClient(slug, 'statements', view === 'periods' ? {} : { view }),
  /** A statement in the making; `replaces` names the issued one that it corrects. */
  preview: (slug: string, period: string, replaces?: string) =>
    toClient(slug, 'statements', { preview: period, ...(replaces !== undefined && { replaces }) }),
  issued: (slug: string, statementId: string) => toClient(slug, 'statements', { statement: statementId }),
  invoice: (slug: string, period: string) => toClient(slug, 'statements', { view: 'invoice', period }),
};
