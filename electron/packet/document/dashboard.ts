/** The dashboard: each objective's metrics as small multiples, with the pace in words. */
import { metricOption } from '#shared/charts/metric.ts';
import { formatMonth, type PlainMonth } from '#shared/domain/dates.ts';
import { formatPace, formatValue, paceSentence } from '#shared/domain/metric-words.ts';
import { metricsPerObjective } from '#shared/domain/metrics.ts';
import type { DashboardSection, PacketMetric } from '#shared/domain/packet/dashboard-section.ts';
import type { PacketContent, PaperSize } from '#shared/domain/packet/model.ts';
import { confidenceWords, paceBandWords } from '#shared/domain/vocabulary.ts';
import { drawChart } from '../chart-drawing.ts';
import { chartLookOf } from '../look.ts';
import { isFirstVersion } from './first-version.ts';
import { counted, listed, sentence, type Words } from './words.ts';

type Objective = DashboardSection['objectives'][number];

/** A third of the text's width, in points, less the room between the pictures. */
const widths: Record<PaperSize, number> = { a4: 150, 'us-letter': 155 };
const height = 74;

export function printDashboard(section: DashboardSection, words: Words, content: PacketContent) {
  const { month, objectives } = section;
  const withMetrics = objectives.filter(({ metrics }) => metrics.length > 0);
  const without = objectives.filter(({ metrics }) => metrics.length === 0);
  return {
    kind: section.kind,
    title: 'Dashboard',
    startsPage: withMetrics.length > 0,
    lead: leadOf(section, words, content),
    objectives: withMetrics.map((objective) => ({
      title: objective.title,
      note: noteOf(objective),
      metrics: objective.metrics.map((metric) => printMetric(metric, month, words, content)),
    })),
    unmeasured: withMetrics.length === 0 ? [] : without.map(({ title }) => title),
  };
}

function leadOf(
  { month, objectives }: DashboardSection,
  words: Words,
  { functionName }: PacketContent,
): string {
  const metrics = objectives.flatMap((objective) => objective.metrics);
  if (metrics.length === 0)
    return functionName === undefined
      ? 'No objective has a metric yet.'
      : `No objective that ${functionName} works for has a metric yet.`;
  const count = (band: PacketMetric['now']['band']) => metrics.filter(({ now }) => now.band === band).length;
  const bands = (['on_pace', 'behind', 'off_pace', 'not_due', 'no_reading'] as const)
    .map((band) => ({ band, number: count(band) }))
    .filter(({ number }) => number > 0)
    .map(({ band, number }) => `${number} ${paceBandWords[band].toLowerCase()}`);
  return sentence(`${counted(metrics.length, 'metric')} in ${words.month(month)}: ${listed(bands)}`);
}

function noteOf({ pace, trend, countWarning, metrics }: Objective): string {
  const { least, most } = metricsPerObjective;
  const parts = [
    pace === null ? null : `Median pace ${formatPace(pace)}${trend === null ? '' : `, ${trend}`}.`,
    countWarning &&
      `${sentence(counted(metrics.length, 'metric'))} An objective is read by ${least} to ${most}.`,
  ];
  return parts.filter((part) => part !== null).join(' ');
}

function printMetric(metric: PacketMetric, month: PlainMonth, words: Words, content: PacketContent) {
  const { name, unit, now, plans, missing, notes, confidence } = metric;
  const { locale } = content.client;
  const latest = plans.at(-1);
  const note = notes.at(-1);
  return {
    name,
    figure: now.actual === null ? '–' : formatValue(now.actual, unit, locale),
    band: { key: now.band, word: paceBandWords[now.band] },
    against:
      `${formatValue(now.expected, unit, locale)} expected` +
      (now.pace === null ? '' : `, ${formatPace(now.pace)} of the planned progress`),
    chart: draw(metric, month, words, content),
    lines: [
      latest &&
        `Target ${formatValue(latest.target.value, unit, locale)} in ${words.month(latest.target.month)}`,
      latest &&
        plans.length > 1 &&
        `Changed from ${words.month(latest.holdsFrom)} on: ${latest.reason || 'no reason given'}`,
      confidence && confidenceWords[confidence],
      missing.length > 0 && `Not read: ${listed(missing.slice(-3).map(words.month))}`,
      note && `${words.month(note.month)}: ${note.note}`,
    ].filter((line) => typeof line === 'string'),
  };
}

function draw(metric: PacketMetric, month: PlainMonth, words: Words, content: PacketContent) {
  const { client, paper } = content;
  const { baseline, months, unit, name, now } = metric;
  const option = metricOption(
    { baseline: baseline.value, months, lastMonth: month },
    chartLookOf(client.color),
    {
      // Without its apostrophe the year looks like a day; the first version printed it so.
      month: (each) =>
        `${formatMonth(each, client.locale, 'short')} ${isFirstVersion(content) ? '' : '’'}${each.slice(2, 4)}`,
      value: (value) => formatValue(value, '', client.locale),
    },
  );
  const alt = `${name}: plan and readings from ${words.month(baseline.month)}. ${paceSentence(now, unit, client.locale)}`;
  return { ...drawChart(option, widths[paper], height), alt };
}
