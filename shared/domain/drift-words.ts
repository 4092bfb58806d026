/** Signs of drift in sentences with their facts, for screens and documents alike. */
import { formatDate, formatMonth, type PlainDate } from './dates.ts';
import { driftLimits, type InitiativeSignal, type ObjectiveSignal } from './drift.ts';
import { formatPace } from './metric-words.ts';

/** What a sign says, with the facts behind it. */
export function driftSentence(signal: InitiativeSignal | ObjectiveSignal, locale: string): string {
  const day = (date: PlainDate) => formatDate(date, locale);
  switch (signal.code) {
    case 'no_milestone_completed':
      return quietSentence(signal.facts, day);
    case 'slipped_twice': {
      const { slips, days } = signal.facts;
      const moves = slips.map(({ from, to }) => `${day(from)} to ${day(to)}`).join(', ');
      return `Slipped ${slips.length} times within ${driftLimits.slipDays} days, by ${days} days in all: ${moves}.`;
    }
    case 'reviews_missed': {
      const { missed, lastUpdateOn } = signal.facts;
      const last = lastUpdateOn === null ? 'it was never updated' : `last updated on ${day(lastUpdateOn)}`;
      return `Missed ${missed.length} monthly reviews (${missed.map(day).join(', ')}); ${last}.`;
    }
    case 'pace_fell': {
      const paces = signal.facts.paces.map(
        ({ month, pace }) => `${formatPace(pace)} in ${formatMonth(month, locale)}`,
      );
      return `The median pace of its metrics fell two months running: ${paces.join(', ')}.`;
    }
  }
}

type Quiet = Extract<InitiativeSignal, { code: 'no_milestone_completed' }>['facts'];

function quietSentence({ lastCompletedOn, days }: Quiet, day: (date: PlainDate) => string): string {
  if (days === null) return 'No milestone has been completed, and nobody recorded when work began.';
  const last =
    lastCompletedOn === null ? 'none has been since work began' : `the last was on ${day(lastCompletedOn)}`;
  return `No milestone completed for ${days} days; ${last}.`;
}
