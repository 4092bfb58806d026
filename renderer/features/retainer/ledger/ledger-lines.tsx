import { DateText, DaysText, Sentence } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { isWithin } from '#shared/domain/dates.ts';
import type { LedgerPeriod } from '#shared/domain/ledger.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import { daysInWords } from '#shared/domain/quantities.ts';
import { forecastLapse } from '#shared/domain/retainer-warnings.ts';
import { type LineInWords, lineInWords, lotWords } from '../model/line-words.ts';
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
      <PlannedLines retainer={retainer} period={period} />
      <p className={classes.carried}>
        <Carried period={period} isOver={period.endsOn < retainer.asOf} />
      </p>
    </div>
  );
}

/** What is planned in the period, which changes the forecast and nothing else. */
function PlannedLines({ retainer: { rows }, period }: { retainer: Retainer; period: LedgerPeriod }) {
  const locale = useLocale();
  const planned = rows.days.filter(({ kind, onDate }) => kind === 'planned' && isWithin(onDate, period));
  if (planned.length === 0 || period.locked) return null;
  const lapse = forecastLapse(period);
  return (
    <>
      <ul className={classes.planned}>
        {planned.map(({ id, onDate, note, milliDays }) => (
          <Line key={id} line={{ name: 'Planned', on: onDate, what: note, milliDays: -milliDays }} />
        ))}
      </ul>
      <p className={classes.carried}>
        If all of it is worked, {formatPeriod(period.period, locale)} closes with{' '}
        {daysInWords(period.forecast.closing, locale)}
        {lapse > 0 && `, and ${daysInWords(lapse, locale)} ${lapse === 1000 ? 'lapses' : 'lapse'}`}.
      </p>
    </>
  );
}

function Line({ line: { name, on, what, milliDays } }: { line: LineInWords }) {
  return (
    <li>
      <span>{name}</span>
      <span>{on !== null && <DateText date={on} style="weekday" />}</span>
      <span>
        <Sentence>{what}</Sentence>
      </span>
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
  if (closing < 0) return `${verb} ${daysInWords(-closing, locale)} owed into the next period.`;
  if (lots.length === 0) return `${verb} nothing into the next period.`;
  const each = lots.map(({ period, milliDays, periodsLeft }) => {
    const until = lotWords(periodsLeft);
    return `${daysInWords(milliDays, locale)} of ${formatPeriod(period, locale)}${until && `, ${until}`}`;
  });
  return `${verb} ${each.join('; ')}.`;
}
