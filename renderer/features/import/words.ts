import { toClient } from '#renderer/state/router.ts';
import { formatDate, isPlainDate } from '#shared/domain/dates.ts';
import type { ImportKind } from '#shared/domain/import/fields.ts';
import { milestoneKindWords, statusWords } from '#shared/domain/vocabulary.ts';

/** The usual headings of each kind. */
export const headingWords: Record<ImportKind, string> = {
  initiatives: 'Initiative, Owner, Due date, Status, Objective',
  milestones: 'Milestone, Initiative, Owner, Due date, Kind',
  metrics: 'Metric, Objective, Unit, Baseline, Target and a column for each month, or Month and Value,',
  past_plans: 'Cycle, Objective, Planned, Achieved, Carried forward, Cause',
  days: 'Date, Hours, Client, Description, as Toggl, Harvest, Clockify and Kimai export them,',
};

/** Where what came in is looked at. */
export const placeOf: Record<ImportKind, { href: (slug: string) => string; words: string }> = {
  initiatives: { href: (slug) => toClient(slug, 'registry'), words: 'Open the registry' },
  milestones: { href: (slug) => toClient(slug, 'calendar'), words: 'Open the calendar' },
  metrics: { href: (slug) => toClient(slug, 'dashboard'), words: 'Open the dashboard' },
  past_plans: { href: (slug) => toClient(slug, 'strategy', { view: 'past' }), words: 'See what they show' },
  days: { href: (slug) => toClient(slug, 'retainer'), words: 'Open the ledger' },
};

const words: Readonly<Record<string, string>> = { ...statusWords, ...milestoneKindWords };
const longestShown = 90;

/** What a field holds, as people write it: dates and closed lists in words, long texts cut. */
export function valueInWords(value: string, locale: string): string {
  if (isPlainDate(value)) return formatDate(value, locale);
  if (Object.hasOwn(words, value)) return words[value] ?? value;
  const line = value.replace(/\s*\n\s*/g, ' · ');
  return line.length > longestShown ? `${line.slice(0, longestShown).trimEnd()}…` : line;
}
