/** The course of an agreement: how it ends, how it is renewed, and when notice is due. (Rules: product, Retainer days.) */
import { gt } from 'drizzle-orm';
import { agreements } from '#db/schema/client/retainer.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { AgreementRow } from '#shared/contract/retainer.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { termsOn, termsSpans } from '#shared/domain/agreements.ts';
import { addDays } from '#shared/domain/dates.ts';
import type { ClientContext } from './context.ts';
import { daysInWords } from './days-in-words.ts';
import { given } from './find.ts';
import { readRetainer } from './ledger-input.ts';
import { refuseNewAgreements, soundTerms } from './retainer-guards.ts';

type Part = 'agreement';
type Retainer = ReturnType<typeof readRetainer>;

/**
 * Ends the agreement with a day: the terms in force on it end there, and later ones go. Planned days after it stay for a
 * person to move or remove; how much they come to is answered.
 * @throws Refusal NO_AGREEMENT outside every agreement or for a day worked later, CONFLICT, TERMS_IN_CLOSED_PERIOD
 */
export function end(ctx: ClientContext, input: Inputs[Part]['end']): Outputs[Part]['end'] {
  return ctx.write('agreement.end', () => {
    const { on } = input;
    const before = readRetainer(ctx.db);
    const terms = before.agreements.find(({ id }) => id === termsOn(termsSpans(before.agreements), on)?.id);
    if (!terms)
      throw new Refusal('NO_AGREEMENT', `No agreement covers ${on}. Choose a day within one.`, { on });
    const kept = before.agreements.filter(({ startsOn }) => startsOn <= on);
    if (terms.endsOn === on && kept.length === before.agreements.length)
      throw new Refusal('CONFLICT', `The agreement ends on ${on} already.`, { on });
    const ended = { ...terms, endsOn: on };
    refuseNewAgreements(before, [...kept.filter((row) => row !== terms), ended]);
    ctx.db.delete(agreements).where(gt(agreements.startsOn, on)).run();
    return {
      sentence: `Ended the agreement on ${on}`,
      output: { agreement: put(ctx, ended), plannedAfter: plannedAfter(before, on) },
    };
  });
}

/**
 * Renews an agreement that ends: the same terms to a new end, or new terms from the day after its end where anything of
 * them changes.
 * @throws Refusal NO_AGREEMENT without one, CONFLICT where it has no end, INVALID_INPUT, TERMS_IN_CLOSED_PERIOD
 */
export function renew(ctx: ClientContext, input: Inputs[Part]['renew']): Outputs[Part]['renew'] {
  return ctx.write('agreement.renew', () => {
    const before = readRetainer(ctx.db);
    const last = lastTerms(before);
    const { endsOn } = input;
    if (last.endsOn === null) {
      const message =
        'The agreement has no end, so there is nothing to renew. Set new terms from a date, or end it first.';
      throw new Refusal('CONFLICT', message, { startsOn: last.startsOn });
    }
    if (endsOn !== null && endsOn <= last.endsOn) {
      const message = `The agreement runs to ${last.endsOn} already. Renew it to a later day.`;
      throw new Refusal('INVALID_INPUT', message, { endsOn: last.endsOn });
    }
    const change = given(input.change ?? {});
    const isNew = Object.keys(change).length > 0;
    const row = isNew
      ? {
          ...soundTerms({ ...last, ...change, startsOn: addDays(last.endsOn, 1), endsOn }),
          ...{ id: ctx.newId(), createdAt: ctx.now() },
        }
      : { ...last, endsOn };
    refuseNewAgreements(before, [...before.agreements.filter(({ id }) => id !== row.id), row]);
    const until = endsOn === null ? 'without an end' : `to ${endsOn}`;
    const amount = `${daysInWords(row.milliDaysPerPeriod)} per ${row.periodLength}`;
    return { sentence: `Renewed the agreement ${until}: ${amount}`, output: put(ctx, row) };
  });
}

/** Sets when notice is due before the agreement ends. @throws Refusal NO_AGREEMENT without one */
export function setNotice(ctx: ClientContext, input: Inputs[Part]['setNotice']): Outputs[Part]['setNotice'] {
  return ctx.write('agreement.setNotice', () => {
    const { noticeDays } = input;
    const output = put(ctx, { ...lastTerms(readRetainer(ctx.db)), noticeDays });
    const when = noticeDays === null ? 'No notice is due' : `Notice is due ${noticeDays} days`;
    return { sentence: `${when} before the agreement ends`, output };
  });
}

function put(ctx: ClientContext, row: AgreementRow): AgreementRow {
  return ctx.db
    .insert(agreements)
    .values(row)
    .onConflictDoUpdate({ target: agreements.id, set: row })
    .returning()
    .get();
}

function lastTerms({ agreements: rows }: Retainer): AgreementRow {
  const last = rows.at(-1);
  if (!last) throw new Refusal('NO_AGREEMENT', 'This client has no agreement yet. Set the terms first.');
  return last;
}

function plannedAfter({ days }: Retainer, on: string): number {
  return days
    .filter(({ kind, onDate }) => kind === 'planned' && onDate > on)
    .reduce((sum, { milliDays }) => sum + milliDays, 0);
}
