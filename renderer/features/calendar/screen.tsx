import { Button, SegmentedControl } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useState } from 'react';
import { useCalendarFile } from '#renderer/data/calendar-file.ts';
import type { ClientScreenProps } from '#renderer/data/clients.ts';
import { useParams } from '#renderer/state/router.ts';
import { ErrorState } from '#renderer/ui/error-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScreenSkeleton } from '#renderer/ui/screen-skeleton.tsx';
import { WriteButton } from '#renderer/ui/write-button.tsx';
import { CalendarActionsContext } from './actions.ts';
import { CalendarView } from './calendar-view.tsx';
import { type Asking, CalendarDialogs } from './dialogs/calendar-dialogs.tsx';
import { calendarViews, type CalendarView as View, viewIn } from './model/filters.ts';
import { useActions } from './use-actions.ts';
import { useCalendar } from './use-calendar.ts';

/** The 90-day milestone calendar: timeline, month and list. */
export default function CalendarScreen({ client }: ClientScreenProps) {
  const { calendar, error, refetch } = useCalendar(client);
  const [asking, ask] = useState<Asking>();
  const actions = useActions(client.id, asking, ask);
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (!calendar) return <ScreenSkeleton />;
  const add = (
    <WriteButton leftSection={<IconPlus size={14} />} onClick={() => ask({ kind: 'add' })}>
      New milestone
    </WriteButton>
  );
  return (
    <CalendarActionsContext value={actions}>
      <Page title="Calendar" actions={<Actions clientId={client.id} add={add} />}>
        <CalendarView calendar={calendar} client={client} add={add} />
      </Page>
      <CalendarDialogs
        clientId={client.id}
        calendar={calendar}
        asking={asking}
        onClose={() => ask(undefined)}
      />
    </CalendarActionsContext>
  );
}

const viewWords: Record<View, string> = { timeline: 'Timeline', month: 'Month', list: 'List' };

function Actions({ clientId, add }: { clientId: string; add: React.ReactNode }) {
  const [params, setParams] = useParams();
  const file = useCalendarFile(clientId);
  return (
    <>
      <SegmentedControl
        aria-label="View"
        value={viewIn(params)}
        onChange={(view) => setParams({ view: view === 'timeline' ? undefined : view, milestone: undefined })}
        data={calendarViews.map((view) => ({ value: view, label: viewWords[view] }))}
      />
      <Button variant="default" loading={file.isBusy} onClick={file.save}>
        Calendar file…
      </Button>
      {add}
    </>
  );
}
