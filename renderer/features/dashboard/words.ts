/** The dashboard in words. */
import type { BoardMetric, BoardObjective } from '#shared/contract/board.ts';
import { formatMonth, type PlainMonth } from '#shared/domain/dates.ts';
import type { MetricMonth } from '#shared/domain/metric-months.ts';
import { formatPace, formatValue, paceSentence } from '#shared/domain/metric-words.ts';
import { metricsPerObjective } from '#shared/domain/metrics.ts';

const trendWords = { rising: 'rising', level: 'level', falling: 'falling' } as const;

/** `Median pace 92%, falling`. */
export function objectivePace({ pace, trend }: BoardObjective): string | null {
  if (pace === null) return null;
  return `Median pace ${formatPace(pace)}${trend ? `, ${trendWords[trend]}` : ''}`;
}

/** Why the number of metrics is worth a word; null from four to six. */
export function countSentence({ countWarning, metrics }: BoardObjective): string | null {
  if (countWarning === null) return null;
  const { least, most } = metricsPerObjective;
  const count = metrics.length === 1 ? '1 metric' : `${metrics.length} metrics`;
  return `${count}: ${countWarning === 'too_few' ? 'fewer than' : 'more than'} the ${least} to ${most} that an objective is read by`;
}

/** What a chart shows, for those who do not see it. */
export function chartLabel({ name, unit, months, now, baselineMonth }: BoardMetric, locale: string): string {
  const last = months.at(-1)?.month ?? baselineMonth;
  const span = `${formatMonth(baselineMonth, locale)} to ${formatMonth(last, locale)}`;
  return `${name}, ${span}. ${formatMonth(now.month, locale)}: ${paceSentence(now, unit, locale)}`;
}

/** `Missing: January 2026, March 2026`, the latest three of them. */
export function missingSentence(missing: readonly PlainMonth[], locale: string): string | null {
  if (missing.length === 0) return null;
  const shown = missing.slice(-3).map((month) => formatMonth(month, locale));
  const more = missing.length > shown.length ? ` and ${missing.length - shown.length} before` : '';
  return `Not read: ${shown.join(', ')}${more}`;
}

/** `Target 160 customers in December 2026`. */
export function targetSentence(
  { targetMonth, targetValue }: { targetMonth: PlainMonth; targetValue: number },
  unit: string,
  locale: string,
): string {
  return `${formatValue(targetValue, unit, locale)} in ${formatMonth(targetMonth, locale)}`;
}

/** Months with something written beside their reading, the latest first. */
export function annotated(months: readonly MetricMonth[]): MetricMonth[] {
  return months.filter(({ note }) => note !== '').reverse();
}
