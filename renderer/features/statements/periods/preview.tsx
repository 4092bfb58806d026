import { Button } from '@mantine/core';
import { useState } from 'react';
import { explain } from '#renderer/data/errors.ts';
import { useParams } from '#renderer/state/router.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { LeakStop } from '#renderer/ui/leaks/leak-stop.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page } from '#renderer/ui/page.tsx';
import { useWriteButton } from '#renderer/ui/read-only.ts';
import desk from '#renderer/ui/viewer/desk.module.css';
import { Draft } from '#renderer/ui/viewer/draft.tsx';
import { Warnings } from '#renderer/ui/viewer/warnings.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import { addresses } from '../addresses.ts';
import type { StatedPeriod } from '../model/stated-periods.ts';
import type { Statements } from '../use-statements.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { SaveButtons, StatementPlaces } from './save-buttons.tsx';
import { useIssue } from './use-issue.ts';
import { usePreviewPages } from './use-pages.ts';

/** A statement as it would print, to look at, save as a draft, and issue. */
export function Preview({ statements, period: name }: { statements: Statements; period: string }) {
  const period = statements.periods.find(({ row }) => row.period === name);
  if (period) return <Desk statements={statements} period={period} />;
  return (
    <EmptyState
      title="There is no such period."
      action={
        <Button component="a" href={addresses.view(statements.client.slug, 'periods')}>
          See all periods
        </Button>
      }
    />
  );
}

function Desk({ statements: { client, asOf }, period }: { statements: Statements; period: StatedPeriod }) {
  const [isAsking, setAsking] = useState(false);
  const [{ replaces }] = useParams();
  const locale = useLocale();
  const pages = usePreviewPages(client.id, period.row.period);
  const issue = useIssue(client, period.row.period);
  const whileReadOnly = useWriteButton();
  const preview = pages.result;
  const isFresh = preview !== undefined && pages.job.state === 'done' && issue.job.state !== 'running';
  const name = formatPeriod(period.row.period, locale);
  return (
    <Page
      title={`Statement of ${name}`}
      note={replaces === undefined ? undefined : 'A correction of the one that was issued'}
      layout="fill"
      actions={
        <>
          <Button component="a" variant="default" href={addresses.view(client.slug, 'periods')}>
            Back to the periods
          </Button>
          <Button disabled={!isFresh} onClick={() => setAsking(true)} {...whileReadOnly}>
            Issue…
          </Button>
        </>
      }
    >
      <div className={desk.desk}>
        <Draft of="the statement" pages={pages} job={issue.job.state === 'running' ? issue.job : pages.job} />
        <aside className={desk.panel} aria-label="This statement">
          <Problem error={issue.job.state === 'failed' ? issue.job.error : undefined} client={client} />
          <SaveButtons client={client} subject={{ period: period.row.period }} />
          {preview && <Warnings warnings={preview.warnings} />}
          {preview && <Fingerprint label="Content (SHA-256)" sha256={preview.contentSha256} />}
        </aside>
      </div>
      {isAsking && preview && (
        <IssueDialog
          period={period}
          asOf={asOf}
          isCorrection={replaces !== undefined}
          onClose={() => setAsking(false)}
          onIssue={(isEarly) => {
            setAsking(false);
            void issue.start({ contentSha256: preview.contentSha256, replacesId: replaces, isEarly });
          }}
        />
      )}
    </Page>
  );
}

/** Why nothing was issued, and what to do. */
function Problem({ error, client }: { error: unknown; client: ClientSummary }) {
  if (error === undefined) return null;
  const { code, sentence, next } = explain(error);
  if (code === 'LEAK_STOPPED')
    return <LeakStop error={error} client={client} places={<StatementPlaces slug={client.slug} />} />;
  return (
    <Callout kind="stopped" title="Nothing was issued">
      <p>{sentence}</p>
      {next && <p>{next}</p>}
    </Callout>
  );
}
