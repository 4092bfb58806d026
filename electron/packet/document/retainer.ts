/** Retainer days of the CEO edition: where the period stands, its days, and the ledger of the periods before. */
import { daysLeft } from '#shared/domain/ledger.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import type { PacketPeriod, RetainerSection } from '#shared/domain/packet/retainer-section.ts';
import type { Words } from './words.ts';

export function printRetainer(
  section: RetainerSection,
  words: Words,
  { schemaVersion }: Pick<PacketContent, 'schemaVersion'>,
) {
  const current = section.periods.at(-1);
  return {
    kind: section.kind,
    title: 'Retainer',
    startsPage: true,
    lead: section.terms ?? 'No agreement has been recorded.',
    figures: current ? figuresOf(current, words) : [],
    ledger: current
      ? { ...ledgerOf(section.periods, words), ...(schemaVersion > 1 && { keepsPeriodsWhole: true }) }
      : null,
    daysTitle: `Client days of ${current ? words.period(current.period) : 'this period'}`,
    days: section.days.map((day) => ({
      on: words.date(day.on),
      kind: day.kind === 'worked' ? 'Worked' : 'Planned',
      days: words.days(day.days),
      note: day.note,
    })),
  };
}

// What lapses at the period's end is still there to be worked until then, so "left" is not the closing.
function figuresOf(period: PacketPeriod, words: Words) {
  const { opening, granted, adjusted, worked, planned } = period;
  const left = daysLeft(period);
  return [
    { figure: words.days(opening + granted + adjusted), words: 'days available' },
    { figure: words.days(worked), words: 'worked' },
    { figure: words.days(left), words: 'left' },
    { figure: words.days(planned), words: 'planned' },
    { figure: words.days(left - planned), words: 'left when the planned days are worked' },
  ];
}

type Column = readonly [head: string, value: (period: PacketPeriod) => number];

const columns: readonly Column[] = [
  ['Opening', (period) => period.opening],
  ['Granted', (period) => period.granted],
  ['Adjusted', (period) => period.adjusted],
  ['Worked', (period) => period.worked],
  ['Lapsed', (period) => period.lapsed],
  ['Overage', (period) => period.overage],
  ['Closing', (period) => period.closing],
];
/** Left out where no period has any, to keep the table quiet. */
const occasional: ReadonlySet<string> = new Set(['Adjusted', 'Lapsed', 'Overage']);

function ledgerOf(periods: readonly PacketPeriod[], words: Words) {
  const shown = columns.filter(
    ([head, value]) => !occasional.has(head) || periods.some((period) => value(period) !== 0),
  );
  const isBilled = periods.some((period) => period.overageAmount !== null);
  const amount = ({ overageAmount }: PacketPeriod) =>
    overageAmount === null ? '' : words.money(overageAmount);
  return {
    head: ['Period', ...shown.map(([head]) => head), ...(isBilled ? ['Billed'] : [])],
    rows: periods.map((period) => [
      period.locked ? words.period(period.period) : `${words.period(period.period)} (open)`,
      ...shown.map(([, value]) => words.days(value(period))),
      ...(isBilled ? [amount(period)] : []),
    ]),
  };
}
