import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { Section } from '#renderer/ui/page.tsx';
import { RemoveButton } from '#renderer/ui/remove-button.tsx';
import { RowButtons } from '#renderer/ui/row-buttons.tsx';
import { type SimpleColumn, SimpleTable } from '#renderer/ui/simple-table.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { AgreementRow } from '#shared/contract/retainer.ts';
import { type TermsSpan, termsSpans } from '#shared/domain/agreements.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { daysInWords } from '#shared/domain/quantities.ts';
import { termsSentence } from '#shared/domain/terms-sentence.ts';
import { rangeWords } from '../model/line-words.ts';
import { noticeDate } from '../model/notice.ts';
import { useDialog } from '../use-dialog.ts';
import type { Retainer } from '../use-retainer.ts';
import { EditTerms } from './edit-terms.tsx';
import { EndAgreement } from './end-agreement.tsx';
import { Pauses } from './pauses.tsx';
import classes from './terms.module.css';

/** Every version of the terms, and the pauses of the agreement. */
export function Terms({ retainer }: { retainer: Retainer }) {
  const changing = useDialog();
  const renewing = useDialog();
  const ending = useDialog();
  const spans = termsSpans(retainer.rows.agreements).toReversed();
  const last = retainer.rows.agreements.at(-1);
  return (
    <>
      <Section
        title="Terms"
        actions={
          <>
            {last && last.endsOn === null && (
              <WriteButton variant="default" size="compact-sm" onClick={ending.open}>
                End the agreement…
              </WriteButton>
            )}
            {last?.endsOn && (
              <WriteButton variant="default" size="compact-sm" onClick={renewing.open}>
                Renew…
              </WriteButton>
            )}
            <WriteButton size="compact-sm" onClick={changing.open}>
              Change the terms…
            </WriteButton>
          </>
        }
      >
        <SimpleTable
          caption="Terms by the date they start"
          columns={columnsFor(retainer)}
          rows={spans}
          keyOf={({ terms }) => terms.id}
        />
      </Section>
      <Pauses retainer={retainer} />
      <EditTerms retainer={retainer} dialog={changing} />
      {last?.endsOn && <EditTerms retainer={retainer} renews={last} dialog={renewing} />}
      {last && <EndAgreement retainer={retainer} agreement={last} dialog={ending} />}
    </>
  );
}

function columnsFor(retainer: Retainer): SimpleColumn<TermsSpan>[] {
  return [
    { heading: 'In force', width: '13rem', cell: (span) => <InForce span={span} asOf={retainer.asOf} /> },
    { heading: 'Terms', cell: ({ terms }) => <Sentence terms={terms} retainer={retainer} /> },
    {
      ...{ heading: '', label: 'Actions', align: 'end', width: '7rem' },
      cell: ({ terms }) => {
        const agreement = retainer.rows.agreements.find(({ id }) => id === terms.id);
        return agreement && <TermsActions retainer={retainer} agreement={agreement} />;
      },
    },
  ];
}

function InForce({ span: { startsOn, endsOn }, asOf }: { span: TermsSpan; asOf: string }) {
  const locale = useLocale();
  const isNow = startsOn <= asOf && asOf <= endsOn;
  return (
    <span className={classes.two}>
      <span className={isNow ? classes.now : undefined}>
        {rangeWords(startsOn, endsOn.startsWith('9999') ? null : endsOn, locale)}
      </span>
      {isNow && <span className={classes.quiet}>in force now</span>}
    </span>
  );
}

function Sentence({ terms, retainer }: { terms: TermsSpan['terms']; retainer: Retainer }) {
  const locale = useLocale();
  const hours = terms.minutesPerDay / 60;
  return (
    <span className={classes.two}>
      <span>{termsSentence(terms, retainer.client.currency, locale)}</span>
      <span className={classes.quiet}>
        A day has {hours.toLocaleString(locale)} hours and is booked in steps of{' '}
        {daysInWords(terms.incrementMilliDays, locale)}
        <NoticeWords agreement={retainer.rows.agreements.find(({ id }) => id === terms.id)} />
      </span>
    </span>
  );
}

/** The last day of notice, of terms that end. */
function NoticeWords({ agreement }: { agreement: AgreementRow | undefined }) {
  const locale = useLocale();
  const noticeOn = agreement ? noticeDate(agreement.endsOn, agreement.noticeDays) : null;
  return noticeOn !== null && `. Notice or renewal by ${formatDate(noticeOn, locale)}`;
}

function TermsActions({ retainer, agreement }: { retainer: Retainer; agreement: AgreementRow }) {
  const locale = useLocale();
  const dialog = useDialog();
  const remove = useCommand(api.retainer.removeTerms.mutationOptions());
  const name = `the terms from ${formatDate(agreement.startsOn, locale)}`;
  return (
    <RowButtons>
      <WriteButton
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={`Edit ${name}`}
        onClick={dialog.open}
      >
        Edit…
      </WriteButton>
      <RemoveButton
        name={name}
        onRemove={() => remove.mutate({ clientId: retainer.client.id, agreementId: agreement.id })}
      />
      <EditTerms retainer={retainer} agreement={agreement} dialog={dialog} />
    </RowButtons>
  );
}
