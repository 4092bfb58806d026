/** When the executive works at all: the working week, public holidays and time off. */
import { z } from 'zod';
import { id, instant, note, plainDate, procedure, removed } from './base.ts';

/** A range of days, both ends included, on which the executive works for nobody. */
export const timeOffRow = z.object({
  id,
  startsOn: plainDate,
  endsOn: plainDate,
  note: z.string(),
  createdAt: instant,
});

const timeOffFields = z.object({ startsOn: plainDate, endsOn: plainDate, note });

export const timeOff = {
  /** All of it, by date. */
  list: procedure.input(z.object({})).output(z.array(timeOffRow)),
  add: procedure.input(timeOffFields.extend({ note: note.optional() })).output(timeOffRow),
  update: procedure.input(z.object({ timeOffId: id, change: timeOffFields.partial() })).output(timeOffRow),
  remove: procedure.input(z.object({ timeOffId: id })).output(removed),
};

/** A country by its ISO 3166 code such as `US`. */
export const countryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, { error: 'is not the code of a country such as US or GB' });
/** A part of a country by its code such as `CA`. */
export const regionCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9-]{1,10}$/, { error: 'is not the code of a region such as CA' });

export const holiday = z.object({ date: plainDate, name: z.string() });
const place = z.object({ code: z.string(), name: z.string() });

export const holidays = {
  /** Public holidays of a year; of the workspace's own country and region unless another is named. */
  of: procedure
    .input(
      z.object({
        year: z.int().min(1900).max(2200),
        country: countryCode.optional(),
        region: regionCode.nullable().optional(),
      }),
    )
    .output(
      z.object({ country: z.string().nullable(), region: z.string().nullable(), holidays: z.array(holiday) }),
    ),
  /** Every country whose public holidays are known, with its regions, by name. */
  countries: procedure.input(z.object({})).output(z.array(place.extend({ regions: z.array(place) }))),
};
