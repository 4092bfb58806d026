import { Button } from '@mantine/core';
import IconFolderOpen from '@tabler/icons-react/dist/esm/icons/IconFolderOpen.mjs';
import { api } from '#renderer/data/api.ts';
import { tell } from '#renderer/state/notices.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { InstantText } from '#renderer/ui/figures.tsx';
import { Fingerprint } from '#renderer/ui/fingerprint.tsx';
import { useLocale } from '#renderer/ui/locale.ts';
import { Page } from '#renderer/ui/page.tsx';
import desk from '#renderer/ui/viewer/desk.module.css';
import { Draft } from '#renderer/ui/viewer/draft.tsx';
import type { StatementRow } from '#shared/contract/statements.ts';
import { formatPeriod } from '#shared/domain/periods.ts';
import { addresses } from '../addresses.ts';
import classes from '../statements.module.css';
import { useSaving } from '../use-saving.ts';
import type { Statements } from '../use-statements.ts';
import { SaveButtons } from './save-buttons.tsx';
import { useFrozenPages } from './use-pages.ts';

/** A statement as it was issued, from its frozen content, however long ago. */
export function Issued({ statements, statementId }: { statements: Statements; statementId: string }) {
  const row = statements.issued.find(({ id }) => id === statementId);
  if (row) return <Reader statements={statements} row={row} />;
  return (
    <EmptyState
      title="There is no such statement."
      action={
        <Button component="a" href={addresses.view(statements.client.slug, 'periods')}>
          See all periods
        </Button>
      }
    />
  );
}

function Reader({ statements: { client, issued }, row }: { statements: Statements; row: StatementRow }) {
  const pages = useFrozenPages(client.id, row.id);
  const locale = useLocale();
  const latest = issued.find(({ period }) => period === row.period);
  const replaced = issued.find(({ id }) => id === row.replacesId);
  return (
    <Page
      title={`Statement of ${formatPeriod(row.period, locale)}`}
      note={
        <>
          Issued <InstantText instant={row.issuedAt} />
        </>
      }
      layout="fill"
      actions={
        <Button component="a" variant="default" href={addresses.view(client.slug, 'periods')}>
          Back to the periods
        </Button>
      }
    >
      <div className={desk.desk}>
        <Draft of="the statement" pages={pages} job={pages.job} />
        <aside className={desk.panel} aria-label="This statement">
          {latest && latest.id !== row.id && (
            <p className={classes.quiet}>
              Corrected by{' '}
              <a className={classes.link} href={addresses.issued(client.slug, latest.id)}>
                the one of <InstantText instant={latest.issuedAt} />
              </a>
            </p>
          )}
          {replaced && (
            <p className={classes.quiet}>
              Corrects{' '}
              <a className={classes.link} href={addresses.issued(client.slug, replaced.id)}>
                the one of <InstantText instant={replaced.issuedAt} />
              </a>
            </p>
          )}
          <SaveButtons client={client} subject={{ statementId: row.id }} />
          <Further slug={client.slug} clientId={client.id} row={row} isLatest={latest?.id === row.id} />
          <Fingerprint label="Content (SHA-256)" sha256={row.contentSha256} />
          <Fingerprint label="PDF (SHA-256)" sha256={row.fileSha256} />
        </aside>
      </div>
    </Page>
  );
}

interface FurtherProps {
  slug: string;
  clientId: string;
  row: StatementRow;
  isLatest: boolean;
}

function Further({ slug, clientId, row, isLatest }: FurtherProps) {
  const { run, isBusy } = useSaving();
  const reveal = async () => {
    const { isShown } = await api.statements.reveal.call({ clientId, statementId: row.id });
    if (!isShown)
      tell({
        tone: 'done',
        message: `${row.fileName} lies in the statements folder of this client.`,
        next: 'Settings show where the workspace is. Here, save the PDF to look at it.',
      });
  };
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={15} aria-hidden="true" />}
        disabled={isBusy}
        onClick={() => run(reveal)}
      >
        Show in its folder
      </Button>
      <Button component="a" variant="default" href={addresses.invoice(slug, row.period)}>
        Invoice lines
      </Button>
      {isLatest && (
        <Button component="a" variant="default" href={addresses.preview(slug, row.period, row.id)}>
          Issue a correction…
        </Button>
      )}
    </div>
  );
}
