import { useState } from 'react';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import type { Asking } from './asking.ts';
import { Charter } from './charter.tsx';
import { AccountabilityDialogs } from './dialogs/accountability-dialogs.tsx';
import { Escalations } from './escalations.tsx';
import { Hours } from './hours.tsx';
import { Readiness } from './readiness.tsx';
import { useAccountability } from './use-accountability.ts';

/** Escalations, the charter, readiness and the CEO's hours: what the role may do, what it lacks, what it brings. */
export default function AccountabilityScreen({ client }: ClientScreenProps) {
  const { accountability, error, refetch } = useAccountability(client);
  const [asking, ask] = useState<Asking>();
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!accountability) return <ScreenSkeleton />;
  return (
    <Page title="Accountability">
      <Escalations accountability={accountability} ask={ask} />
      <Charter charter={accountability.charter} ask={ask} />
      <Readiness readiness={accountability.readiness} slug={client.slug} />
      <Hours accountability={accountability} ask={ask} />
      <AccountabilityDialogs accountability={accountability} asking={asking} onClose={() => ask(undefined)} />
    </Page>
  );
}
