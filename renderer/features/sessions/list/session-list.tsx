import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useState } from 'react';
import { navigate, useParams } from '#renderer/state/router.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { addresses } from '../addresses.ts';
import { NewSession } from '../details/new-session.tsx';
import { SeriesSection } from '../series/series-section.tsx';
import type { SessionData } from '../use-sessions.ts';
import { Coming } from './coming.tsx';
import classes from './list.module.css';
import { Past } from './past.tsx';
import { ReviewGaps } from './review-gaps.tsx';

interface SessionListProps {
  client: ClientSummary;
  data: SessionData;
}

/** The coming weeks in order, what came of the past ones, how long each objective has waited, and what comes back by a rule. */
export function SessionList({ client, data }: SessionListProps) {
  const [params, setParams] = useParams();
  const [isAdding, setAdding] = useState(params.new !== undefined);
  const close = () => {
    setAdding(false);
    setParams({ new: undefined });
  };
  const past = data.stored.filter(({ onDate }) => onDate < data.today);
  return (
    <Page
      title="Sessions"
      note="Sessions on strategy. A financial review looks at the numbers of the month and has its own meeting."
      actions={
        <WriteButton leftSection={<IconPlus size={15} />} variant="default" onClick={() => setAdding(true)}>
          New session
        </WriteButton>
      }
    >
      <div className={classes.columns}>
        <div>
          <Section title="The coming weeks">
            {data.coming.length > 0 ? (
              <Coming client={client} data={data} />
            ) : (
              <EmptyState
                title="Nothing is planned"
                action={<WriteButton onClick={() => setAdding(true)}>Add a session</WriteButton>}
              >
                Add a single session here, or beside it a series such as a monthly review.
              </EmptyState>
            )}
          </Section>
          {past.length > 0 && (
            <Section title="Past sessions">
              <Past client={client} data={data} past={past.toReversed()} />
            </Section>
          )}
        </div>
        <aside aria-label="Cadence">
          <ReviewGaps gaps={data.gaps} slug={client.slug} />
          <SeriesSection client={client} data={data} />
        </aside>
      </div>
      {isAdding && (
        <NewSession
          clientId={client.id}
          today={data.today}
          onClose={close}
          onAdded={({ id }) => navigate(addresses.session(client.slug, id))}
        />
      )}
    </Page>
  );
}
