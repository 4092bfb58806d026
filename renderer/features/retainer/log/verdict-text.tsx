import { useLocale } from '#renderer/ui/locale.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import { daysInWords } from '#shared/domain/quantities.ts';
import type { Verdict } from '../model/verdict.ts';
import classes from './log.module.css';

const tones: Record<Verdict['state'], 'plain' | 'notice' | 'stop'> = {
  incomplete: 'plain',
  fine: 'plain',
  late: 'notice',
  beyond: 'notice',
  closed: 'stop',
  no_agreement: 'stop',
  no_increment: 'stop',
};

/** What booking the day would come to, told while it is filled in; `isAhead` where it counts as worked and is still to come. */
export function VerdictText({ verdict, isAhead = false }: { verdict: Verdict; isAhead?: boolean }) {
  const locale = useLocale();
  return (
    <p
      className={classes.verdict}
      data-tone={isAhead && verdict.state === 'fine' ? 'notice' : tones[verdict.state]}
      role="status"
    >
      {isAhead && 'That day is still to come: plan it, and confirm it once it is worked. '}
      {verdictWords(verdict, locale)}
    </p>
  );
}

function verdictWords(verdict: Verdict, locale: string): string {
  switch (verdict.state) {
    case 'incomplete':
      return '';
    case 'fine': {
      const { left, period } = verdict;
      const inPeriod = `in ${formatPeriod(period, locale)}`;
      if (left < 0) return `Goes ${daysInWords(-left, locale)} beyond what there is ${inPeriod}.`;
      return left === 0
        ? `Uses up what is left ${inPeriod}.`
        : `Leaves ${daysInWords(left, locale)} ${inPeriod}.`;
    }
    case 'late': {
      const [period, open] = [formatPeriod(verdict.period, locale), formatPeriod(verdict.openPeriod, locale)];
      return `${period} is closed, so this counts as an adjustment in ${open} and names the day it belongs to.`;
    }
    case 'beyond': {
      const { beyond, left, period } = verdict;
      return `Goes ${daysInWords(beyond, locale)} beyond the agreement, which allows no overage: ${daysInWords(left, locale)} left in ${formatPeriod(period, locale)}.`;
    }
    case 'closed':
      return `${formatPeriod(verdict.period, locale)} is closed. Plan it on ${formatDate(verdict.openFrom, locale)} or later.`;
    case 'no_agreement':
      return 'No agreement covers this day. Set terms that reach it, or choose another day.';
    case 'no_increment':
      return `Days are booked in steps of ${daysInWords(verdict.increment, locale)}.`;
  }
}
