import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { ClientDetails } from './client-details.tsx';
import { Cycles } from './cycles.tsx';
import { Functions } from './functions.tsx';
import { Objectives } from './objectives.tsx';
import { People } from './people.tsx';

/** What everything else of a client refers to: who, by which plan, under which name. */
export default function Setup({ client }: ClientScreenProps) {
  const input = { clientId: client.id };
  const organisation = useQuery(api.organisation.get.queryOptions({ input }));
  const strategy = useQuery(api.strategy.get.queryOptions({ input }));
  const profile = useQuery(api.clients.get.queryOptions({ input }));
  const error = organisation.error ?? strategy.error ?? profile.error;
  if (error) return <ErrorState error={error} />;
  if (!organisation.data || !strategy.data || !profile.data) return <ScreenSkeleton />;
  const { functions, people } = organisation.data;
  const { cycles, objectives } = strategy.data;
  return (
    <Page title="Setup" layout="reading">
      <People clientId={client.id} people={people} functions={functions} />
      <Functions clientId={client.id} functions={functions} />
      <Cycles clientId={client.id} cycles={cycles} fiscalYearStart={profile.data.fiscalYearStart} />
      <Objectives
        clientId={client.id}
        objectives={objectives}
        cycles={cycles}
        people={people}
        functions={functions}
      />
      <ClientDetails profile={profile.data} />
    </Page>
  );
}
