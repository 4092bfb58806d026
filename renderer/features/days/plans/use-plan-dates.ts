import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/data/api.ts';
import { useLocale } from '#renderer/ui/locale.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';
import { type PlanDate, type PlanValues, planDates } from '../model/plan-dates.ts';

export interface PlannedDates {
  planned: readonly (PlanDate & { isSkipped: boolean })[];
}

/**
 * The dates of a plan in the making. Those on which nobody works are left out until a person says otherwise.
 * @param except what a person left out; nothing while nobody chose
 */
export function usePlanDates(values: PlanValues, except: ReadonlySet<PlainDate> | undefined): PlannedDates {
  const locale = useLocale();
  const { startsOn, endsOn } = values;
  const options = {
    enabled: isPlainDate(startsOn) && isPlainDate(endsOn) && startsOn <= endsOn,
    placeholderData: keepPreviousData,
  };
  const input = { startsOn, endsOn };
  const { data: calendar } = useQuery({ ...api.capacity.calendar.queryOptions({ input }), ...options });
  const { data: all } = useQuery({ ...api.allDays.between.queryOptions({ input }), ...options });
  if (!calendar) return { planned: [] };
  const dates = planDates(values, calendar, all?.days ?? [], locale);
  return {
    planned: dates.map((each) => ({ ...each, isSkipped: except?.has(each.date) ?? each.isFree })),
  };
}
