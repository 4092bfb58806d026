import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useCommand } from '#renderer/data/command.ts';
import { counted } from '#renderer/ui/counted.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { formatDate, type PlainDate } from '#shared/domain/dates.ts';
import { formatDays } from '#shared/domain/quantities.ts';
import { ruleInWords } from '#shared/domain/recurrence-words.ts';
import classes from './plans.module.css';

/** The plans of a client that are not over yet, each with a way to end it. */
export function DayPlans({ client: { id: clientId }, from }: { client: ClientSummary; from: PlainDate }) {
  const locale = useLocale();
  const { data = [] } = useQuery(api.dayPlans.list.queryOptions({ input: { clientId } }));
  const remove = useCommand(api.dayPlans.remove.mutationOptions());
  const running = data.filter(({ endsOn }) => endsOn >= from);
  if (running.length === 0) return null;
  return (
    <section className={classes.plans} aria-label="Plans that repeat already">
      <h3>Already repeated</h3>
      <ul>
        {running.map(({ id: planId, rrule, startsOn, endsOn, milliDays, exceptions }) => (
          <li key={planId}>
            <span>
              {formatDays(milliDays, locale)} {ruleInWords(rrule, startsOn)}, {formatDate(startsOn, locale)}{' '}
              to {formatDate(endsOn, locale)}
              {exceptions.length > 0 && `, but for ${counted(exceptions.length, 'date', locale)}`}
            </span>
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={`End ${ruleInWords(rrule, startsOn)} on ${formatDate(from, locale)}`}
              onClick={() => remove.mutate({ clientId, planId, fromOn: from })}
            >
              End from {formatDate(from, locale, 'short')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
