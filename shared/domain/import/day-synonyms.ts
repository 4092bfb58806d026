/** Under which headings time sheets keep days; those of Toggl, Harvest, Clockify and Kimai among them. */
import type { DayField } from './fields.ts';
import { list, type Synonyms } from './synonym-words.ts';

export const ofDays: Record<DayField, Synonyms> = {
  workedOn: [
    list('date | start date | spent date | worked on | work date | day'),
    list('spent on | date worked | day worked | entry date | start day | begin'),
  ],
  hours: [
    list('hours | duration decimal | time decimal | hours decimal | decimal hours | total hours'),
    list('duration | duration h | time h | hours worked | time spent | duration hours'),
    list('time | worked | amount of hours | quantity'),
  ],
  client: [list('client | customer | client name | customer name'), list('account | company')],
  note: [list('description | note | comment | details | notes'), list('task | activity | what | subject')],
};
