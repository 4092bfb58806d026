import { expect, it } from 'vitest';
import {
  packetContent,
  packetInitiative,
  packetSections,
  packetSlip,
} from '#test/builders/packet-content.ts';
import { printDocument } from './print-document.ts';

it('gives a section of a few rows no page of its own, which the first version did', () => {
  const rows = (count: number) =>
    packetSections({
      initiatives: Array.from({ length: count }, (_, index) => packetInitiative({ id: `i${index}` })),
      slips: Array.from({ length: count }, (_, index) => packetSlip({ id: `s${index}` })),
    });
  const starting = (schemaVersion: 1 | 2, count: number) =>
    printDocument(packetContent({ schemaVersion, sections: rows(count) }))
      .sections.filter(({ startsPage }) => startsPage)
      .map(({ kind }) => kind);
  expect(starting(2, 6)).toEqual(['registry', 'appendix']);
  expect(starting(2, 5)).toEqual([]);
  expect(starting(1, 5)).toEqual(['registry', 'calendar', 'appendix']);
  expect(starting(1, 0)).toEqual(['registry', 'calendar', 'appendix']);
});
