import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { useParams } from '#renderer/state/router.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { Drift } from './drift.tsx';
import { Objectives } from './objectives/objectives.tsx';
import { PastCycles } from './past/past-cycles.tsx';
import { useStrategy } from './use-strategy.ts';

const views = { objectives: 'Objectives', drift: 'Drift', past: 'Past cycles' } as const;
type View = keyof typeof views;

/** What the strategy was turned into, where execution leaves it, and how past planning cycles ended. */
export default function StrategyScreen({ client }: ClientScreenProps) {
  const [params, setParams] = useParams();
  const { strategy, error: problem } = useStrategy(client.id);
  const drift = useQuery(api.drift.list.queryOptions({ input: { clientId: client.id } }));
  const error = problem ?? drift.error;
  if (error) return <ErrorState error={error} />;
  if (!strategy || !drift.data) return <ScreenSkeleton />;
  const view = isView(params.view) ? params.view : 'objectives';
  const labels = { ...views, drift: drift.data.length > 0 ? `Drift (${drift.data.length})` : views.drift };
  const choice = (
    <SegmentedControl
      aria-label="View"
      value={view}
      onChange={(chosen) => setParams({ view: chosen === 'objectives' ? undefined : chosen })}
      data={Object.entries(labels).map(([value, label]) => ({ value, label }))}
    />
  );
  return (
    <Page title="Strategy" actions={choice}>
      {view === 'objectives' && <Objectives strategy={strategy} slug={client.slug} />}
      {view === 'drift' && <Drift rows={drift.data} slug={client.slug} />}
      {view === 'past' && <PastCycles clientId={client.id} slug={client.slug} />}
    </Page>
  );
}

function isView(text: string | undefined): text is View {
  return text !== undefined && Object.hasOwn(views, text);
}
