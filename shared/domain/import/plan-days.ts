/**
 * Plans the import of past days from time sheets. All hours of a date are added up before they are rounded once, so that
 * many short entries lose nothing and gain nothing. (Source: product rules, Retainer days; hours.ts.)
 */
import { type AgreementTerms, termsOn, termsSpans } from '../agreements.ts';
import { canBook } from '../booking.ts';
import { addDays, compareText, type PlainDate } from '../dates.ts';
import { daysOfMinutes, type RoundedDays } from '../hours.ts';
import { computeLedger, type LedgerInput, lockedThrough } from '../ledger.ts';
import { toLedgerInput } from '../ledger-input.ts';
import { type PeriodName, periodNamed, periodOf } from '../periods.ts';
import { daysInWords } from '../quantities.ts';
import type { DayValues, ExistingTime } from './day-types.ts';
import { ImportLog } from './import-log.ts';
import { describePlan, reportMissingColumns } from './plan-common.ts';
import type { DayPlan, FieldChange, ImportSource, PlannedRow } from './plan-types.ts';
import type { ProblemCode } from './problems.ts';
import { readDayRow, type SaidDay } from './read-day.ts';
import { columnsOf, RowReader } from './row-reader.ts';

/** What becomes of a date: its hours as a client day, or why not. */
type Outcome =
  | { readonly action: 'create'; readonly values: DayValues }
  | { readonly action: 'update'; readonly id: string; readonly values: DayValues; readonly before: string }
  | { readonly action: 'unchanged'; readonly id: string }
  | { readonly action: 'refuse'; readonly code: ProblemCode; readonly message: string };

const longestNote = 2_000;
const mostMinutes = 24 * 60;

/** Plans what each row would do to the ledger. Never throws, whatever the cells hold. */
export function planDays(source: ImportSource): DayPlan {
  const log = new ImportLog();
  const columns = columnsOf(source);
  const context = { asOf: source.asOf, clientName: source.existing.time.clientName, columns, log };
  const said = new Map<number, SaidDay>();
  for (const row of source.rows) {
    const day = readDayRow(new RowReader(columns, row, log), row, context);
    if (day) said.set(row.row, day);
  }
  const dates = Map.groupBy(said.values(), ({ on }) => on);
  const book = new DayBook(source.existing.time, source.asOf);
  // In the order of dates, so that what an agreement has left goes to the earliest.
  const outcomes = new Map(
    [...dates.keys()].sort(compareText).map((on) => [on, book.enter(on, dates.get(on) ?? [])]),
  );
  const rows = source.rows.map(({ row }): PlannedRow<DayValues | null> => {
    const day = said.get(row);
    const outcome = day && outcomes.get(day.on);
    if (!day || !outcome) return { row, title: '', action: 'refuse' };
    return plannedDay(day, outcome, dates.get(day.on) ?? []);
  });
  reportMissingColumns('days', source, undefined, log);
  const nothingNew = { newPeople: [], newFunctions: [], newObjectives: [], newInitiatives: [] };
  return { kind: 'days', ...describePlan(rows, log), ...nothingNew };
}

/** The first row of a date stands for all of it; the others say where they went. */
function plannedDay(day: SaidDay, outcome: Outcome, all: readonly SaidDay[]): PlannedRow<DayValues | null> {
  const { row, on, reader } = day;
  const title = day.note === '' ? on : `${on}, ${day.note.slice(0, 80)}`;
  const [first = day] = all;
  const isFirst = first === day;
  if (outcome.action === 'refuse') {
    reader.report('workedOn', outcome.code, outcome.message);
    return { row, title, action: 'refuse' };
  }
  if (outcome.action === 'unchanged')
    return { row, title, action: 'unchanged', id: outcome.id, imported: {} };
  const none = { slip: null, statusUpdate: null, imported: {} };
  if (!isFirst) {
    const changes = [
      { field: 'hours' as const, before: null, after: `${inHours(day.minutes)}, added to row ${first.row}` },
    ];
    return { row, title, action: 'create', values: null, changes, ...none };
  }
  reportRounding(first, all.length, outcome.values);
  const changes: FieldChange[] = [
    {
      field: 'hours',
      before: outcome.action === 'update' ? outcome.before : null,
      after: `${inHours(outcome.values.minutes)} = ${daysInWords(outcome.values.milliDays, 'en')}`,
    },
  ];
  if (outcome.action === 'update')
    return { row, title, action: 'update', id: outcome.id, values: outcome.values, changes, ...none };
  return { row, title, action: 'create', values: outcome.values, changes, ...none };
}

function reportRounding({ reader }: SaidDay, rows: number, values: DayValues): void {
  const { on, minutes, milliDays, unrounded, minutesPerDay, late } = values;
  const together = rows > 1 ? `, ${rows} rows together,` : '';
  if (milliDays !== unrounded) {
    const message = `${inHours(minutes)} of ${on}${together} are ${daysInWords(unrounded, 'en')} of ${inHours(minutesPerDay)}, booked as ${daysInWords(milliDays, 'en')}.`;
    reader.report('hours', 'DAYS_ROUNDED', message);
  }
  if (!late) return;
  const message = `${late.period} is closed, so the work of ${on} (${daysInWords(milliDays, 'en')}) counts as an adjustment in ${late.openPeriod}.`;
  reader.report('workedOn', 'DAY_LATE', message);
}

/** The retainer as it fills up with what comes in. */
class DayBook {
  readonly #time: ExistingTime;
  readonly #asOf: PlainDate;
  readonly #spans;
  readonly #locked: PlainDate | null;
  readonly #refuses: boolean;
  #input: LedgerInput;

  constructor(time: ExistingTime, asOf: PlainDate) {
    this.#time = time;
    this.#asOf = asOf;
    this.#spans = termsSpans(time.agreements);
    this.#locked = lockedThrough(time.closings.map(({ period }) => period));
    this.#refuses = time.agreements.some(({ overage }) => overage === 'refuse');
    this.#input = toLedgerInput(time);
  }

  enter(on: PlainDate, rows: readonly SaidDay[]): Outcome {
    const terms = termsOn(this.#spans, on);
    if (!terms) {
      const message = `No agreement covers ${on}, so it is not imported. Set terms that reach it and import again.`;
      return { action: 'refuse', code: 'NO_AGREEMENT', message };
    }
    const minutes = rows.reduce((sum, row) => sum + row.minutes, 0);
    const days = daysOfMinutes(minutes, terms);
    if (minutes > mostMinutes || days.milliDays === 0) return tooMuchOrLittle(on, minutes, days, terms);
    const known = this.#knownOf(on);
    if (known) return this.#change(on, minutes, days, known, terms);
    const byHand = this.#time.days.find(({ onDate, kind }) => onDate === on && kind === 'worked');
    if (byHand) {
      const message = `A worked day is on record for ${on} already (${daysInWords(byHand.milliDays, 'en')}), so it is not imported. Remove that one first where the file knows better.`;
      return { action: 'refuse', code: 'DAY_BOOKED', message };
    }
    return this.#book(valuesOf(on, minutes, days, rows, terms));
  }

  /** What an earlier import made of the date. */
  #knownOf(on: PlainDate) {
    const isIts = ({ importKey }: { readonly importKey: string | null }) => importKey?.startsWith(`${on} `);
    return this.#time.days.find(isIts) ?? this.#time.adjustments.find(isIts);
  }

  #change(
    on: PlainDate,
    minutes: number,
    days: RoundedDays,
    known: { readonly id: string; readonly milliDays: number; readonly importKey: string | null },
    terms: AgreementTerms,
  ): Outcome {
    if (known.importKey === keyOf(on, minutes)) return { action: 'unchanged', id: known.id };
    const before = Number(known.importKey?.split(' ')[1]);
    const isOpen = this.#locked === null || on > this.#locked;
    const isAsImported = known.milliDays === daysOfMinutes(before, terms).milliDays;
    if (!isOpen || !isAsImported) {
      const why = isOpen ? 'was changed here since' : 'lies in a period that is closed';
      const message = `The file now says ${inHours(minutes)} instead of ${inHours(before)}, but the day of ${on} ${why}. Put it right here.`;
      return { action: 'refuse', code: 'DAY_CHANGED', message };
    }
    const without = this.#input.worked.filter(({ id }) => id !== known.id);
    this.#input = { ...this.#input, worked: without };
    const booked = this.#book(valuesOf(on, minutes, days, [], terms));
    if (booked.action !== 'create') return booked;
    return {
      action: 'update',
      id: known.id,
      values: booked.values,
      before: `${inHours(before)} = ${daysInWords(known.milliDays, 'en')}`,
    };
  }

  #book(values: DayValues): Outcome {
    const { on, milliDays } = values;
    const late = this.#locked !== null && on <= this.#locked ? this.#lateness(on, this.#locked) : null;
    const counted = late ? late.onDate : on;
    if (this.#refuses) {
      const answer = canBook(this.#input, { on: late ? late.openFrom : on, milliDays });
      if (!answer.ok && answer.code === 'OVERAGE_REFUSED') {
        const message = `${daysInWords(milliDays, 'en')} on ${on} would go ${daysInWords(answer.beyondMilliDays, 'en')} beyond the agreement, which allows no overage (${daysInWords(answer.leftMilliDays, 'en')} left in ${answer.period}). Book it by hand with a reason.`;
        return { action: 'refuse', code: 'OVERAGE_REFUSED', message };
      }
    }
    const entry = { id: `new ${on}`, on: counted, milliDays };
    this.#input = late
      ? {
          ...this.#input,
          adjustments: [...this.#input.adjustments, { ...entry, milliDays: -milliDays, reason: '' }],
        }
      : { ...this.#input, worked: [...this.#input.worked, entry] };
    return { action: 'create', values: { ...values, late } };
  }

  /** Where a day of a closed period counts: today where that lies in the open period, else its first day. */
  #lateness(on: PlainDate, locked: PlainDate): NonNullable<DayValues['late']> {
    const openFrom = addDays(locked, 1);
    const [open] = computeLedger(this.#input, { startsOn: openFrom, endsOn: openFrom });
    const openPeriod = open?.period ?? openFrom.slice(0, 7);
    const openTo = periodNamed(openPeriod)?.endsOn ?? openFrom;
    const isNow = openFrom <= this.#asOf && this.#asOf <= openTo;
    return { period: this.#periodOf(on), openPeriod, openFrom, onDate: isNow ? this.#asOf : openFrom };
  }

  #periodOf(on: PlainDate): PeriodName {
    return periodOf(on, termsOn(this.#spans, on)?.periodLength ?? 'month').name;
  }
}

function valuesOf(
  on: PlainDate,
  minutes: number,
  { milliDays, unrounded }: RoundedDays,
  rows: readonly SaidDay[],
  { minutesPerDay }: AgreementTerms,
): DayValues {
  const notes = [...new Set(rows.map(({ note }) => note).filter(Boolean))].join('; ');
  return {
    ...{ on, minutes, milliDays, unrounded, minutesPerDay, late: null },
    note: notes.slice(0, longestNote).toWellFormed(),
    importKey: keyOf(on, minutes),
  };
}

function tooMuchOrLittle(on: PlainDate, minutes: number, days: RoundedDays, terms: AgreementTerms): Outcome {
  if (minutes > mostMinutes) {
    const message = `${inHours(minutes)} on ${on} are more than a day has, so it is not imported. Look at the rows of that date.`;
    return { action: 'refuse', code: 'HOURS_UNREADABLE', message };
  }
  const message = `${inHours(minutes)} of ${on} are ${daysInWords(days.unrounded, 'en')} of ${inHours(terms.minutesPerDay)}, which rounds to none, so it is not imported.`;
  return { action: 'refuse', code: 'ROUNDS_TO_NOTHING', message };
}

/** A date's hours are known by both, so that a file that says more of it later changes the day that it made. */
function keyOf(on: PlainDate, minutes: number): string {
  return `${on} ${minutes}`;
}

function inHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
}
