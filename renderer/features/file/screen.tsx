import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { InstantText } from '#renderer/ui/figures.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import type { ClientFileReport } from '#shared/contract/damage.ts';
import { conditionLabels } from '#shared/domain/client-condition.ts';
import classes from './file.module.css';
import { Remedies } from './remedies.tsx';

/** What is the matter with a client's file, in plain words, and what can be done about it. */
export default function File({ client }: ClientScreenProps) {
  const { data, error, refetch } = useQuery(api.damage.report.queryOptions({ input: { id: client.id } }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <ScreenSkeleton />;
  const isSound = data.condition === 'sound';
  return (
    <Page title={isSound ? 'The file is sound' : conditionLabels[data.condition]} layout="reading">
      <div className={classes.matter}>
        <p>{data.sentence}</p>
        {data.lacking && <Lacking {...data.lacking} />}
        {!isSound && <p>{whatItMeans(data)}</p>}
        <code className={classes.path}>{data.path}</code>
      </div>
      <Section title="What you can do">
        <Remedies report={data} />
      </Section>
    </Page>
  );
}

function Lacking({ count, since, until }: NonNullable<ClientFileReport['lacking']>) {
  const what = count === null ? 'The last change known here' : plural(count);
  return (
    <p>
      {what}
      {count !== null && since && (
        <>
          , made after <InstantText instant={since} /> and
        </>
      )}{' '}
      {count === null ? 'was made at ' : 'up to '}
      <InstantText instant={until} />
      {count === null ? ' and is not in the file.' : count === 1 ? ', is missing.' : ', are missing.'}
    </p>
  );
}

function plural(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

function whatItMeans({ isReadable }: ClientFileReport): string {
  return isReadable
    ? 'Its screens show what the file holds. Nothing is written to it until you decide. The other clients are not touched.'
    : 'Nothing of this client can be shown for now. The other clients are not touched.';
}
