import { DateText, DaysText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import type { LedgerPeriod } from '#shared/domain/ledger.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import { dayWords, type LineInWords, lineInWords, lotWords } from '../model/line-words.ts';
import type { Retainer } from '../use-retainer.ts';
import classes from './ledger.module.css';

/** What explains each number of a period, in the order it counted, and what it hands on. */
export function LedgerLines({ retainer, period }: { retainer: Retainer; period: LedgerPeriod }) {
  const locale = useLocale();
  const { client, rows } = retainer;
  const context = {
    ...{ locale, currency: client.currency, period: period.period },
    notes: new Map(rows.days.map(({ id, note }) => [id, note])),
  };
  return (
    <div className={classes.lines}>
      <ul>
        {period.lines.map((line) => (
          <Line key={JSON.stringify(line)} line={lineInWords(line, context)} />
        ))}
      </ul>
      <p className={classes.carried}>
        <Carried period={period} isOver={period.endsOn < retainer.asOf} />
      </p>
    </div>
  );
}

function Line({ line: { name, on, what, milliDays } }: { line: LineInWords }) {
  return (
    <li>
      <span>{name}</span>
      <span>{on !== null && <DateText date={on} style="weekday" />}</span>
      <span>{what}</span>
      <span data-figure>
        {milliDays > 0 && '+'}
        <DaysText days={milliDays} />
      </span>
    </li>
  );
}

function Carried({ period: { lots, closing }, isOver }: { period: LedgerPeriod; isOver: boolean }) {
  const locale = useLocale();
  const verb = isOver ? 'Carried' : 'Would carry';
  if (closing < 0) return `${verb} ${dayWords(-closing, locale)} owed into the next period.`;
  if (lots.length === 0) return `${verb} nothing into the next period.`;
  const each = lots.map(({ period, milliDays, periodsLeft }) => {
    const until = lotWords(periodsLeft);
    return `${dayWords(milliDays, locale)} of ${formatPeriod(period, locale)}${until && `, ${until}`}`;
  });
  return `${verb} ${each.join('; ')}.`;
}
