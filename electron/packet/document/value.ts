/** The value statement: what the days bought, in figures, by purpose, and with the facts behind the figures. */

import { purposeBars, purposeDaysHeight, purposeDaysOption } from '#shared/charts/purpose-days.ts';
import type { WaitingEvidence } from '#shared/domain/handoffs.ts';
import type { ValueContent, ValuePurpose } from '#shared/domain/value/model.ts';
import { purposeKindWords } from '#shared/domain/value-statement.ts';
import { drawChart } from '../chart-drawing.ts';
import { chartLookOf } from '../look.ts';
import { pageWidths } from './timeline-chart.ts';
import { counted, plural, type Words, wordsFor } from './words.ts';

/** The whole document for the template; it has no cover, and one section. */
export function printValue(content: ValueContent) {
  const words = wordsFor(content.client);
  const range = `${words.date(content.startsOn)} to ${words.date(content.endsOn)}`;
  return {
    title: `${content.client.name}: what the days bought, ${range}`,
    confidentiality: content.confidentiality,
    header: {
      client: content.client.name,
      session: `What the days bought, ${range}`,
      edition: 'Value statement',
    },
    cover: null,
    sections: [sectionOf(content, words)],
  };
}

function sectionOf(content: ValueContent, words: Words) {
  const { client, purposes, unnamed, decisions, initiatives } = content;
  return {
    kind: 'value' as const,
    title: 'What the days bought',
    startsPage: false,
    client: client.name,
    monogram: client.monogram,
    range: `${words.longDate(content.startsOn)} to ${words.longDate(content.endsOn)}`,
    made: `As of ${words.longDate(content.asOf)}`,
    figures: figuresOf(content, words),
    evidence: evidenceOf(content, words),
    chart: purposes.length === 0 ? null : drawPurposes(content, words),
    purposes: purposes.map((purpose) => ({
      title: titleOf(purpose, words),
      kind: purposeKindWords[purpose.kind],
      count: words.count(purpose.days),
      days: words.days(purpose.milliDays),
    })),
    unnamed:
      unnamed === 0 ? null : `${words.days(unnamed)} of the days worked name nothing that they served.`,
    initiatives: initiatives.map(({ title, on }) => ({ title, on: words.date(on) })),
    decisions: decisions.map(({ title, on, outcome }) => ({ title, on: words.date(on), outcome })),
  };
}

function figuresOf({ worked, decisions, initiatives, waiting, hoursSaved }: ValueContent, words: Words) {
  const waited = waiting.after.medianWaiting;
  return [
    { figure: words.days(worked), words: `${plural(worked / 1000, 'day')} worked` },
    { figure: words.count(decisions.length), words: `${plural(decisions.length, 'decision')} taken` },
    { figure: words.count(initiatives.length), words: `${plural(initiatives.length, 'initiative')} closed` },
    {
      figure: waited === null ? '–' : words.count(waited),
      words: 'days a hand-off waits (median)',
    },
    {
      figure: hoursSaved === null ? '–' : words.count(hoursSaved),
      words: 'CEO hours of coordination saved',
    },
  ];
}

function evidenceOf({ waiting, hoursSaved }: ValueContent, words: Words): string[] {
  return [
    waitingSentence(waiting.before, waiting.after, words),
    hoursSaved === null
      ? 'CEO hours of coordination: there is no baseline with a reading in this time yet.'
      : `CEO hours of coordination: ${words.count(Math.abs(hoursSaved))} ${hoursSaved < 0 ? 'more' : 'fewer'} than the baseline over the months read.`,
  ];
}

function waitingSentence(before: WaitingEvidence, after: WaitingEvidence, words: Words): string {
  if (before.delivered + before.open + after.delivered + after.open === 0)
    return 'Waiting at the boundaries: no hand-off was asked for yet.';
  const inDays = ({ medianWaiting, delivered, open }: WaitingEvidence) =>
    medianWaiting === null
      ? `none delivered yet (${open} open)`
      : `${words.count(medianWaiting)} ${plural(medianWaiting, 'day')} (${counted(delivered, 'delivery', 'deliveries')}, ${open} open)`;
  return `Waiting at the boundaries, by the median: ${inDays(before)} for hand-offs asked for before this time, ${inDays(after)} for those asked for in it.`;
}

function titleOf({ title, on }: ValuePurpose, words: Words): string {
  return on === null ? title : `${title}, ${words.date(on)}`;
}

function drawPurposes({ client, paper, purposes, unnamed }: ValueContent, words: Words) {
  const bars = purposeBars(
    purposes.map((purpose) => ({ title: titleOf(purpose, words), milliDays: purpose.milliDays })),
    unnamed,
  );
  const option = purposeDaysOption(bars, chartLookOf(client.color), words.days);
  const alt = `Days by what they served: ${counted(bars.length, 'bar')}, longest first. The table below holds the same numbers.`;
  return { ...drawChart(option, pageWidths[paper], purposeDaysHeight(bars)), alt };
}
