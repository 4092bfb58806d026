/** What the forms of a metric hold, and what is sent of it. */

import { parseNumber, toField } from '#renderer/ui/parse-number.ts';
import { isPlainMonth, type PlainMonth } from '#shared/domain/dates.ts';
import type { MonthValue } from '#shared/domain/metrics.ts';

export interface PlanValues {
  targetMonth: string;
  targetValue: string;
  isMonthly: boolean;
  /** One month a line: `2026-03 110`. */
  points: string;
}

export interface MetricValues extends PlanValues {
  objectiveId: string | null;
  name: string;
  unit: string;
  baselineMonth: string;
  baselineValue: string;
}

export const emptyPlan: PlanValues = { targetMonth: '', targetValue: '', isMonthly: false, points: '' };

type Problems = Record<string, string>;

export function metricProblems(values: MetricValues, locale: string): Problems {
  const { objectiveId, name, baselineMonth, baselineValue } = values;
  return {
    ...(objectiveId === null && { objectiveId: 'Choose the objective it is read for' }),
    ...(name.trim() === '' && { name: 'Give it a name' }),
    ...monthValueProblems('baseline', baselineMonth, baselineValue, locale),
  };
}

export function planProblems(values: PlanValues, locale: string): Problems {
  const { targetMonth, targetValue, isMonthly, points } = values;
  return {
    ...monthValueProblems('target', targetMonth, targetValue, locale),
    ...(isMonthly && {
      ...(pointsOf(points, locale) === undefined && {
        points: 'Write one month a line, such as 2026-03 110',
      }),
    }),
  };
}

function monthValueProblems(name: string, month: string, value: string, locale: string): Problems {
  return {
    ...(!isPlainMonth(month) && { [`${name}Month`]: 'Choose a month' }),
    ...(parseNumber(value, locale) === undefined && { [`${name}Value`]: 'Type a number' }),
  };
}

/** The baseline of a form without problems. */
export function baselineOf({ baselineMonth, baselineValue }: MetricValues, locale: string): MonthValue {
  return { month: baselineMonth, value: parseNumber(baselineValue, locale) ?? Number.NaN };
}

/** The plan of a form without problems. */
export function planOf({ targetMonth, targetValue, isMonthly, points }: PlanValues, locale: string) {
  return {
    target: { month: targetMonth, value: parseNumber(targetValue, locale) ?? Number.NaN },
    points: isMonthly ? (pointsOf(points, locale) ?? []) : [],
  };
}

/** A plan as the form holds it. */
export function planValues(
  plan: { targetMonth: PlainMonth; targetValue: number; points: readonly MonthValue[] } | undefined,
  locale: string,
): PlanValues {
  if (!plan) return emptyPlan;
  const lines = plan.points.map(({ month, value }) => `${month} ${toField(value, locale)}`);
  return {
    targetMonth: plan.targetMonth,
    targetValue: toField(plan.targetValue, locale),
    isMonthly: lines.length > 0,
    points: lines.join('\n'),
  };
}

/** Months with values, one a line; `undefined` where a line is not one. */
export function pointsOf(text: string, locale: string): MonthValue[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const points = lines.flatMap((line) => {
    const [, month = '', number = ''] = /^\s*(\d{4}-\d{2})\s*[\s=:;]\s*(.+)$/.exec(line) ?? [];
    const value = parseNumber(number, locale);
    return isPlainMonth(month) && value !== undefined ? [{ month, value }] : [];
  });
  return points.length === lines.length ? points : undefined;
}
