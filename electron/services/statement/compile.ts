/** Compiles the statement of a retainer period from the ledger, its lines and what stands beside them. */
import type { Outputs } from '#shared/contract/types.ts';
import { termsSpans } from '#shared/domain/agreements.ts';
import { addDays, addMonths, isWithin, overlapOf } from '#shared/domain/dates.ts';
import { grantedFor } from '#shared/domain/grant.ts';
import { computeLedger, daysLeft, type LedgerPeriod } from '#shared/domain/ledger.ts';
import { toLedgerInput } from '#shared/domain/ledger-input.ts';
import { carriedLots } from '#shared/domain/statement/carried-lots.ts';
import {
  type StatementContent,
  type StatementForecast,
  statementSchemaVersion,
} from '#shared/domain/statement/model.ts';
import { termsSentence } from '#shared/domain/terms-sentence.ts';
import * as clients from '../clients.ts';
import type { ClientContext } from '../context.ts';
import { readExpenses } from '../expenses.ts';
import * as invoices from '../invoices.ts';
import { readRetainer } from '../ledger-input.ts';
import { ledgerPeriod } from '../ledger-period.ts';
import { readPurposes } from '../purpose-titles.ts';
import { daysOf } from './days.ts';

/** The statement of a period as it stands now; a draft until it is issued. @throws Refusal as `ledgerPeriod` */
export function compileStatement(ctx: ClientContext, period: string): StatementContent {
  const retainer = readRetainer(ctx.db);
  const row = ledgerPeriod(retainer, period);
  const { name, monogram, color, currency, paper, confidentiality } = clients.get(ctx);
  const client = { name, monogram, color, currency, locale: ctx.locale() };
  const { startsOn, endsOn, opening, granted, adjusted, worked, lapsed, billedOverage, closing } = row;
  const after = periodsAfter(retainer, row);
  return {
    kind: 'statement',
    schemaVersion: statementSchemaVersion,
    ...{ client, paper, confidentiality, period, startsOn, endsOn },
    ...{ asOf: ctx.today(), issuedOn: null, replaces: null },
    terms: termsIn(retainer, row, client),
    prorated: proratedParts(row),
    ledger: { opening, granted, adjusted, worked, lapsed, billedOverage, closing },
    ...daysOf(row, retainer, readPurposes(ctx.db)),
    carried: carriedLots(row, after),
    overage: overageOf(retainer, row),
    expenses: readExpenses(ctx.db)
      .filter(({ on }) => isWithin(on, row))
      .map(({ id: _, ...expense }) => expense),
    invoice: invoiceIn(invoices.get(ctx, { clientId: ctx.clientId, period })),
    next: forecastOf(retainer, after[0]),
  };
}

type Retainer = ReturnType<typeof readRetainer>;

/** Long enough for the last day of any lot that a statement names. */
const monthsAhead = 360;

/** The periods that follow, computed as if this one were closed: what is still planned in it goes nowhere. */
function periodsAfter(retainer: Retainer, row: LedgerPeriod): LedgerPeriod[] {
  const input = toLedgerInput(retainer);
  const range = { startsOn: addDays(row.endsOn, 1), endsOn: addMonths(row.endsOn, monthsAhead) };
  return computeLedger({ ...input, closedPeriods: [...input.closedPeriods, row.period] }, range);
}

function termsIn(retainer: Retainer, row: LedgerPeriod, client: StatementContent['client']) {
  return termsSpans(retainer.agreements).flatMap((span) => {
    const within = overlapOf(span, row);
    return within
      ? [{ from: within.startsOn, words: termsSentence(span.terms, client.currency, client.locale) }]
      : [];
  });
}

// A grant that was given whole needs no sum behind it.
function proratedParts({ lines }: LedgerPeriod): StatementContent['prorated'] {
  const parts = lines.flatMap((line) => (line.kind === 'granted' ? line.parts : []));
  const [first] = parts;
  const isWhole = parts.length === 1 && first?.days === first?.ofDays;
  return isWhole || grantedFor(parts, 1) === 0
    ? []
    : parts.map(({ milliDaysPerPeriod, days, ofDays }) => ({ milliDaysPerPeriod, days, ofDays }));
}

function overageOf({ agreements }: Retainer, row: LedgerPeriod): StatementContent['overage'] {
  if (row.billedOverage === 0) return null;
  const rateMinor = agreements.find(({ id }) => id === row.termsId)?.overageRateMinor ?? 0;
  return { milliDays: row.billedOverage, rateMinor, amountMinor: row.overageAmountMinor };
}

function invoiceIn({ taxMilliPercent, lines, total }: Outputs['invoices']['get']) {
  return { taxMilliPercent, lines, total };
}

function forecastOf(retainer: Retainer, next: LedgerPeriod | undefined): StatementForecast | null {
  if (!next) return null;
  const isCovered = termsSpans(retainer.agreements).some((span) => overlapOf(span, next));
  if (!isCovered && next.opening === 0) return null;
  const { period, startsOn, endsOn, opening, granted, adjusted, worked } = next;
  const planned = retainer.days
    .filter(({ kind, onDate }) => kind === 'planned' && isWithin(onDate, next))
    .map(({ onDate, milliDays, note }) => ({ on: onDate, milliDays, note }));
  const left = daysLeft(next) - next.forecast.planned;
  return { period, startsOn, endsOn, opening, granted, adjusted, worked, planned, left };
}
