import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useParams } from '#renderer/state/router.ts';
import { KeptDate } from '#renderer/ui/date/kept-date.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { Outputs } from '#shared/contract/types.ts';
import { formatDate, isPlainDate } from '#shared/domain/dates.ts';
import { type Compared, evidenceSentence, stillOpenSentence } from '#shared/domain/evidence-words.ts';
import shared from '../handoffs.module.css';
import type { Handoffs } from '../use-handoffs.ts';
import { dayWords } from '../words.ts';
import classes from './boundary.module.css';

/** Whether hand-offs take less time than they did: before and after the charter, or a date that is chosen. */
export function Evidence({ all: { clientId, asOf } }: { all: Handoffs }) {
  const [{ since: chosen = '' }, setParams] = useParams();
  const { data, error, refetch } = useQuery({
    ...api.handoffs.evidence.queryOptions({
      input: { clientId, asOf, ...(isPlainDate(chosen) && { since: chosen }) },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title="Faster than before?">
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      <KeptDate
        label="Compare before and after"
        className={classes.since ?? ''}
        max={asOf}
        value={chosen || (data?.since ?? '')}
        onCommit={(since) => setParams({ since: since || undefined })}
      />
      {data && <Comparison evidence={data} />}
    </Section>
  );
}

function Comparison({ evidence: { since, compared } }: { evidence: Outputs['handoffs']['evidence'] }) {
  const locale = useLocale();
  if (!compared || since === null) {
    return (
      <p className={shared.quiet}>
        Choose the day from which things should have become faster, such as the first day of the charter.
      </p>
    );
  }
  const date = formatDate(since, locale);
  return (
    <>
      <Bars compared={compared} />
      <p className={classes.sentence}>{evidenceSentence(compared, date, dayWords)}</p>
      <p className={shared.quiet}>{stillOpenSentence(compared, date)}</p>
    </>
  );
}

function Bars({ compared }: { compared: Compared }) {
  const longest = Math.max(compared.before.medianWaiting ?? 0, compared.after.medianWaiting ?? 0, 1);
  return (
    <dl className={classes.bars}>
      <Bar label="Before" days={compared.before.medianWaiting} longest={longest} />
      <Bar label="After" days={compared.after.medianWaiting} longest={longest} />
    </dl>
  );
}

/** What the longest bar takes of its line, in percent; its days stand behind it. */
const widest = 68;

function Bar({ label, days, longest }: { label: string; days: number | null; longest: number }) {
  return (
    <div className={classes.barLine}>
      <dt>{label}</dt>
      <dd>
        <span
          className={classes.bar}
          data-side={label.toLowerCase()}
          style={{ width: `${(widest * (days ?? 0)) / longest}%` }}
        />
        <span className={classes.barDays}>{days === null ? 'none delivered' : dayWords(days)}</span>
      </dd>
    </div>
  );
}
