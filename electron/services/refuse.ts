/** Refusals that several services share. */
import { Refusal } from '#shared/contract/errors.ts';
import { addDays, type DateRange, daysIn, type PlainDate } from '#shared/domain/dates.ts';

/** Refuses a range that ends before it starts; one without an end is sound. @throws Refusal INVALID_INPUT */
export function refuseEndBeforeStart({
  startsOn,
  endsOn,
}: {
  startsOn: PlainDate;
  endsOn: PlainDate | null;
}): void {
  if (endsOn === null || endsOn >= startsOn) return;
  throw new Refusal(
    'INVALID_INPUT',
    `It would end on ${endsOn}, before it starts on ${startsOn}. Swap the dates.`,
    {
      startsOn,
      endsOn,
    },
  );
}

/**
 * Refuses to record as happened what is still to come: a wrong year would stand over everything said until then. The day
 * after today is let pass, since the executive may be a time zone ahead of the client. @throws Refusal INVALID_INPUT
 */
export function refuseDayToCome(on: PlainDate, today: PlainDate): void {
  if (on <= addDays(today, 1)) return;
  throw new Refusal('INVALID_INPUT', `${on} is still to come. Give the day on which it happened.`, { on });
}

const mostDays = 1098;

/** Refuses a range that is no range, or longer than three years. @throws Refusal INVALID_INPUT */
export function refuseLongRange(range: DateRange): void {
  refuseEndBeforeStart(range);
  if (daysIn(range) <= mostDays) return;
  const { startsOn, endsOn } = range;
  const message = `From ${startsOn} to ${endsOn} is more than three years. Choose a shorter range.`;
  throw new Refusal('INVALID_INPUT', message, { startsOn, endsOn });
}
