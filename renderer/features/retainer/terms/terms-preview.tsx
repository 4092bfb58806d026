import { useMemo } from 'react';
import { DaysText, PeriodText } from '#renderer/ui/figures.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { formatDate } from '#shared/domain/dates.ts';
import type { LedgerPeriod } from '#shared/domain/ledger.ts';
import { forecastLapse } from '#shared/domain/retainer-warnings.ts';
import { termsSentence } from '#shared/domain/terms-sentence.ts';
import { noticeDate } from '../model/notice.ts';
import { previewPeriods } from '../model/terms-preview.ts';
import { type TermsValues, termsOf, termsProblems } from '../model/terms-values.ts';
import type { Retainer } from '../use-retainer.ts';
import classes from './terms.module.css';

const columns: SimpleColumn<LedgerPeriod>[] = [
  { heading: 'Period', cell: ({ period }) => <PeriodText period={period} /> },
  { heading: 'Granted', align: 'end', cell: ({ granted }) => <DaysText days={granted} /> },
  {
    heading: 'Booked',
    align: 'end',
    cell: ({ worked, forecast }) => <DaysText days={worked + forecast.planned} />,
  },
  { heading: 'Lapses', align: 'end', cell: (period) => <Lapsing period={period} /> },
  { heading: 'Closes', align: 'end', cell: ({ forecast }) => <DaysText days={forecast.closing} /> },
];

/** What goes unused for good if everything that is planned is worked; nothing is shown for none. */
function Lapsing({ period }: { period: LedgerPeriod }) {
  const lapse = forecastLapse(period);
  return lapse > 0 && <DaysText days={lapse} />;
}

/** What the terms say in a sentence, and what they make of the next six periods with the days that are booked. */
export function TermsPreview({ retainer, values }: { retainer: Retainer; values: TermsValues }) {
  const locale = useLocale();
  const { input, client } = retainer;
  const isSound = Object.keys(termsProblems(values)).length === 0;
  const terms = useMemo(
    () => (isSound ? { id: '', ...termsOf(values, client.currency) } : undefined),
    [isSound, values, client.currency],
  );
  const periods = useMemo(() => terms && previewPeriods(input, terms), [input, terms]);
  return (
    <section className={classes.preview} aria-label="The next six periods">
      <h3>The next six periods</h3>
      {terms && periods ? (
        <>
          <p className={classes.sentence}>
            {termsSentence(terms, client.currency, locale)}. <NoticeText values={values} />
          </p>
          <SimpleTable
            caption="The next six periods"
            columns={columns}
            rows={periods}
            keyOf={({ period }) => period}
          />
        </>
      ) : (
        <p className={classes.quiet}>Fill in the terms to see what they come to.</p>
      )}
    </section>
  );
}

/** Until when notice must be given or a renewal agreed, of terms that end. */
function NoticeText({ values }: { values: TermsValues }) {
  const locale = useLocale();
  const noticeOn = noticeDate(values.endsOn, values.noticeDays === '' ? null : Number(values.noticeDays));
  return (
    noticeOn !== null && `Notice or renewal by ${formatDate(noticeOn, locale)}; you are reminded before.`
  );
}
