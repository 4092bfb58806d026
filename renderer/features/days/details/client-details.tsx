import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { toClient } from '#renderer/state/router.ts';
import { DateText } from '#renderer/ui/figures.tsx';
import type { ClientSummary } from '#shared/contract/clients.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { ownDayWords } from '../model/own-days.ts';
import type { ShownDate } from '../model/shown-dates.ts';
import type { DayCommands } from '../use-day-commands.ts';
import { BeyondReason } from './beyond-reason.tsx';
import { BookingButtons } from './booking-buttons.tsx';
import classes from './day-details.module.css';
import { DayEntries } from './day-entries.tsx';
import { useBeyond } from './use-beyond.ts';

interface ClientDetailsProps {
  client: ClientSummary;
  date: ShownDate;
  splits: boolean;
  today: PlainDate;
  commands: DayCommands;
  onRecur: (client: ClientSummary, on: PlainDate) => void;
  onClose: () => void;
}

/** The days of one client on one date. */
export function ClientDetails(props: ClientDetailsProps) {
  const { client, date, splits, today, commands, onRecur, onClose } = props;
  const { data: retainer } = useQuery(api.retainer.get.queryOptions({ input: { clientId: client.id } }));
  const on = date.date;
  const days = retainer?.days.filter(({ onDate }) => onDate === on) ?? [];
  const beyond = useBeyond(onClose);
  const isPast = on <= today;
  const why = ownDayWords(date.own);
  return (
    <div className={classes.details}>
      <header className={classes.head}>
        <h3>
          <DateText date={on} style="weekday" />
        </h3>
        <a href={toClient(client.slug, 'retainer')}>{client.name}</a>
      </header>
      {why !== '' && <p className={classes.why}>{why}</p>}
      {days.length > 0 && <DayEntries {...{ client, days, isPast, splits, commands, beyond }} />}
      {beyond.isAsking ? (
        <BeyondReason beyond={beyond} />
      ) : (
        <BookingButtons
          agreements={retainer?.agreements ?? []}
          isPast={isPast}
          onPlan={(milliDays) => beyond.run(() => commands.paint(client.id, [on], milliDays))}
          onWork={(milliDays) => beyond.run((reason) => commands.work(client.id, on, milliDays, reason))}
        />
      )}
      <footer className={classes.foot}>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            onClose();
            onRecur(client, on);
          }}
        >
          Repeat…
        </Button>
      </footer>
    </div>
  );
}
