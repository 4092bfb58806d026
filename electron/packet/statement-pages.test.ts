import { expect, it, onTestFinished } from 'vitest';
import { statementContent } from '#test/builders/statement-content.ts';
import { readPdf } from '#test/harness/pdf.ts';
import { createPacketEngine } from './packet-engine.ts';

it('a statement that runs over a page keeps its short tables in one piece, each under its heading', async () => {
  const engine = createPacketEngine();
  onTestFinished(() => engine.close());
  const planned = ['2026-03-11', '2026-03-12', '2026-03-13'];
  const base = statementContent();
  const [day] = base.days;
  const next = base.next && {
    ...base.next,
    planned: planned.map((on, index) => ({ on, milliDays: 500, note: `Planned ${index}` })),
  };
  const splits: string[] = [];
  let isOver = 0;
  for (const count of [4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    const days = Array.from({ length: count }, (_, index) => ({
      ...day,
      ...{ on: '2026-02-03', milliDays: 250, overrideReason: null, overage: 0, served: [] },
      ...{ draws: [], note: `Work ${index}` },
    }));
    const { pdf } = await engine.renderPdf(statementContent({ days, next }));
    const { pages } = readPdf(pdf);
    if (pages.length > 1) isOver += 1;
    const placesOf = (words: readonly string[]) =>
      new Set(words.map((word) => pages.findIndex((page) => page.includes(word)))).size;
    if (placesOf(['Forecast for', 'Planned 0', 'Planned 1', 'Planned 2']) > 1)
      splits.push(`forecast at ${count}`);
    if (placesOf(['Days worked', ...days.map(({ note }) => note), 'Together']) > 1)
      splits.push(`days at ${count}`);
    if (placesOf(['To be invoiced', 'Total']) > 1) splits.push(`invoice at ${count}`);
  }
  expect(splits).toEqual([]);
  expect(isOver).toBeGreaterThan(3);
});
