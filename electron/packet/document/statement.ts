/** The statement of a retainer period: terms, ledger, every day with what it served and drew on, money, and what comes next. */

import type { Draw } from '#shared/domain/lots.ts';
import type { StatementContent, StatementDay, StatementForecast } from '#shared/domain/statement/model.ts';
import { lapseWords } from '#shared/domain/statement/sheets.ts';
import { servedWords } from './served.ts';
import { printAmounts } from './statement-amounts.ts';
import { plural, type Words, wordsFor } from './words.ts';

/** The whole document for the template; a statement has no cover, and one section. */
export function printStatement(content: StatementContent) {
  const words = wordsFor(content.client);
  const period = words.period(content.period);
  return {
    title: `${content.client.name}: retainer statement, ${period}`,
    confidentiality: content.confidentiality,
    header: { client: content.client.name, session: `Retainer statement, ${period}`, edition: 'Statement' },
    cover: null,
    sections: [sectionOf(content, period, words)],
  };
}

function sectionOf(content: StatementContent, period: string, words: Words) {
  const { client, days, adjustments, lapses, carried } = content;
  return {
    kind: 'statement' as const,
    title: 'Retainer statement',
    startsPage: false,
    client: client.name,
    monogram: client.monogram,
    period,
    range: `${words.longDate(content.startsOn)} to ${words.longDate(content.endsOn)}`,
    made: madeLine(content, words),
    notices: noticesOf(content, words),
    terms: termsOf(content, words),
    ledger: ledgerOf(content, words),
    explanations: explanationsOf(content, words),
    daysTotal: words.days(content.ledger.worked),
    days: days.map((day) => dayOf(day, words)),
    adjustments: adjustments.map(({ on, milliDays, reason, draws, overage }) => ({
      on: words.date(on),
      days: signedDays(milliDays, words),
      reason,
      from: milliDays > 0 ? `Added to ${period}` : drawnFrom(draws, overage, words),
    })),
    lapses: lapses.map(({ lot, milliDays, reason }) => ({
      lot: words.period(lot),
      days: words.days(milliDays),
      why: lapseWords[reason],
    })),
    carried: carried.map(({ lot, milliDays, usableTo }) => ({
      lot: words.period(lot),
      days: words.days(milliDays),
      until: usableTo === null ? 'Does not expire' : `Can be used until ${words.date(usableTo)}`,
    })),
    ...printAmounts(content, words),
    next: content.next && nextOf(content.next, words),
  };
}

function madeLine({ issuedOn, asOf }: StatementContent, words: Words): string {
  return issuedOn === null ? `As of ${words.longDate(asOf)}` : `Issued ${words.longDate(issuedOn)}`;
}

function noticesOf({ issuedOn, replaces, asOf, endsOn }: StatementContent, words: Words): string[] {
  return [
    ...(issuedOn === null ? ['Draft, not issued'] : []),
    ...(replaces ? [`Replaces the statement issued on ${words.longDate(replaces.issuedOn)}`] : []),
    ...(asOf <= endsOn ? [`The period ends on ${words.longDate(endsOn)}`] : []),
  ];
}

function termsOf({ terms }: StatementContent, words: Words): { from: string | null; words: string }[] {
  if (terms.length === 0) return [{ from: null, words: 'No agreement was in force in this period.' }];
  return terms.map(({ from, words: text }) => ({
    from: terms.length > 1 ? `From ${words.date(from)}` : null,
    words: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  }));
}

// The sum as it is read: what there was, what was taken, what goes on. Empty terms between the two ends are left out.
function ledgerOf({ ledger, next }: StatementContent, words: Words) {
  const terms: readonly (readonly [sign: string, value: number, words: string])[] = [
    ['+', ledger.granted, 'granted'],
    [ledger.adjusted < 0 ? '−' : '+', Math.abs(ledger.adjusted), 'adjusted'],
    ['−', ledger.worked, 'worked'],
    ['−', ledger.lapsed, 'lapsed'],
    ['+', ledger.billedOverage, 'billed as overage'],
  ];
  const always = new Set(['granted', 'worked']);
  return [
    { sign: '', figure: words.days(ledger.opening), words: 'opening' },
    ...terms
      .filter(([, value, word]) => value !== 0 || always.has(word))
      .map(([sign, value, word]) => ({ sign, figure: words.days(value), words: word })),
    {
      sign: '=',
      figure: words.days(ledger.closing),
      words: next ? `carried into ${words.period(next.period)}` : 'closing',
    },
  ];
}

function explanationsOf({ prorated, repaid, ledger }: StatementContent, words: Words): string[] {
  const sum = prorated.map(
    ({ days, ofDays, milliDaysPerPeriod }) =>
      `${days} of ${ofDays} calendar days at ${words.days(milliDaysPerPeriod)}`,
  );
  return [
    ...(sum.length > 0
      ? [`Granted in part: ${sum.join(' and ')} days, rounded to ${words.days(ledger.granted)}.`]
      : []),
    ...(repaid > 0
      ? [
          `${words.days(repaid)} ${plural(repaid / 1000, 'day')} of the grant repaid what was owed from before.`,
        ]
      : []),
  ];
}

function dayOf(day: StatementDay, words: Words) {
  const override = day.overrideReason === null ? [] : [`Beyond the agreement: ${day.overrideReason}`];
  return {
    on: words.date(day.on),
    days: words.days(day.milliDays),
    note: day.note,
    served: day.served.map((purpose) => servedWords(purpose, words)),
    remarks: override,
    from: drawnFrom(day.draws, day.overage, words),
  };
}

/** `January 2026`, or `January 2026 (0.5), February 2026 (0.25)` where a day drew on several lots. */
function drawnFrom(draws: readonly Draw[], overage: number, words: Words): string {
  const parts = [
    ...draws.map(({ lot, milliDays }) => ({ name: words.period(lot), milliDays })),
    ...(overage > 0 ? [{ name: 'Overage', milliDays: overage }] : []),
  ];
  const [only] = parts;
  if (parts.length === 1 && only) return only.name;
  return parts.map(({ name, milliDays }) => `${name} (${words.days(milliDays)})`).join(', ');
}

function signedDays(milliDays: number, words: Words): string {
  return `${milliDays > 0 ? '+' : ''}${words.days(milliDays)}`;
}

function nextOf(next: StatementForecast, words: Words) {
  const available = next.opening + next.granted + next.adjusted;
  const planned = next.planned.reduce((sum, { milliDays }) => sum + milliDays, 0);
  return {
    title: `Forecast for ${words.period(next.period)}`,
    figures: [
      { figure: words.days(available), words: 'days available' },
      ...(next.worked > 0 ? [{ figure: words.days(next.worked), words: 'worked already' }] : []),
      { figure: words.days(planned), words: 'planned' },
      { figure: words.days(next.left), words: 'left when the planned days are worked' },
    ],
    days: next.planned.map(({ on, milliDays, note }) => ({
      on: words.date(on),
      days: words.days(milliDays),
      note,
    })),
  };
}
