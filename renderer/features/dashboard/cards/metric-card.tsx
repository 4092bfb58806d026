import { useLocale } from '#renderer/ui/locale.ts';
import type { BoardMetric } from '#shared/contract/board.ts';
import { formatMonth, type PlainMonth } from '#shared/domain/dates.ts';
import { formatPace, formatValue } from '#shared/domain/metric-words.ts';
import { confidenceWords } from '#shared/domain/vocabulary.ts';
import { BandMark } from '../band-mark.tsx';
import { LazyChart } from '../chart/lazy-chart.tsx';
import { annotated, chartLabel, missingSentence, targetSentence } from '../words.ts';
import classes from './cards.module.css';
import { MetricMenu } from './metric-menu.tsx';

interface MetricCardProps {
  metric: BoardMetric;
  month: PlainMonth;
  isFirst: boolean;
  isLast: boolean;
}

/** One metric as a small multiple: where it stands, its plan, and what was written beside it. */
export function MetricCard({ metric, month, isFirst, isLast }: MetricCardProps) {
  const locale = useLocale();
  const { name, unit, now } = metric;
  return (
    <article className={classes.card} aria-label={name}>
      <header className={classes.head}>
        <h3 className={classes.name}>{name}</h3>
        <MetricMenu metric={metric} isFirst={isFirst} isLast={isLast} />
      </header>
      <p className={classes.figures}>
        <span className={classes.actual}>
          {now.actual === null ? '–' : formatValue(now.actual, unit, locale)}
        </span>
        <BandMark band={now.band} />
      </p>
      <p className={classes.plan}>
        {formatValue(now.expected, unit, locale)} expected
        {now.pace !== null && `, ${formatPace(now.pace)} of the planned progress`}
      </p>
      <LazyChart metric={metric} lastMonth={month} label={chartLabel(metric, locale)} />
      <Beside metric={metric} />
    </article>
  );
}

/** Target, what is not read, confidence, the latest annotation and the latest change of the target. */
function Beside({ metric }: { metric: BoardMetric }) {
  const locale = useLocale();
  const { unit, plans, missing, months, now } = metric;
  const latest = plans.at(-1);
  const confidence = months.find(({ month }) => month === now.month)?.confidence;
  const [note] = annotated(months);
  const notRead = missingSentence(missing, locale);
  return (
    <ul className={classes.beside}>
      {latest && <li>Target {targetSentence(latest, unit, locale)}</li>}
      {latest && plans.length > 1 && (
        <li>
          Changed from {formatMonth(latest.holdsFrom, locale)} on
          {latest.reason === '' ? '' : `: ${latest.reason}`}
        </li>
      )}
      {confidence && <li>{confidenceWords[confidence]}</li>}
      {notRead && <li className={classes.missing}>{notRead}</li>}
      {note && (
        <li>
          {formatMonth(note.month, locale)}: {note.note}
        </li>
      )}
    </ul>
  );
}
