import { Button, SegmentedControl } from '@mantine/core';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { links } from '#renderer/state/links.ts';
import { useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { type View, views } from './addresses.ts';
import { Expenses } from './expenses/expenses.tsx';
import { Invoice } from './invoice/invoice.tsx';
import { Issued } from './periods/issued.tsx';
import { Periods } from './periods/periods.tsx';
import { Preview } from './periods/preview.tsx';
import { type Statements, useStatements } from './use-statements.ts';
import { Value } from './value/value.tsx';

/** What is sent to a client about its days: statements, expenses, invoice lines, and what the days bought. */
export default function StatementsScreen({ client }: ClientScreenProps) {
  const { statements, error, refetch } = useStatements(client);
  const [{ view: chosen, preview, statement }] = useParams();
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!statements) return <ScreenSkeleton />;
  if (statements.periods.length === 0) return <NoAgreement slug={client.slug} />;
  if (statement !== undefined)
    return <Issued key={statement} statements={statements} statementId={statement} />;
  if (preview !== undefined) return <Preview key={preview} statements={statements} period={preview} />;
  const view = isView(chosen) ? chosen : 'periods';
  return (
    <Page title="Statements" actions={<ViewChoice view={view} />}>
      <Shown view={view} statements={statements} />
    </Page>
  );
}

function Shown({ view, statements }: { view: View; statements: Statements }) {
  switch (view) {
    case 'periods':
      return <Periods statements={statements} />;
    case 'expenses':
      return <Expenses statements={statements} />;
    case 'invoice':
      return <Invoice statements={statements} />;
    case 'value':
      return <Value statements={statements} />;
  }
}

function ViewChoice({ view }: { view: View }) {
  const [, setParams] = useParams();
  return (
    <SegmentedControl
      aria-label="View"
      value={view}
      onChange={(chosen) => setParams({ view: chosen === 'periods' ? undefined : chosen })}
      data={Object.entries(views).map(([value, label]) => ({ value, label }))}
    />
  );
}

function NoAgreement({ slug }: { slug: string }) {
  return (
    <Page title="Statements">
      <EmptyState
        title="Nothing to state yet"
        action={
          <Button component="a" href={links.retainer(slug)}>
            Set the terms
          </Button>
        }
      >
        A statement accounts for the days of an agreement. Say first what was agreed.
      </EmptyState>
    </Page>
  );
}

function isView(text: string | undefined): text is View {
  return text !== undefined && Object.hasOwn(views, text);
}
