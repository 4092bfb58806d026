/** The charter of the role, and the CEO's hours for coordination against what the role should save. */
import { authorityWords } from '#shared/domain/accountability-words.ts';
import { expectedReduction, type ReductionStanding } from '#shared/domain/coordination-hours.ts';
import type { AccountabilitySection } from '#shared/domain/packet/accountability-section.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { missing, type Words } from './words.ts';

const aim = `${expectedReduction.least * 100}–${expectedReduction.most * 100}%`;

const standingWords: Record<ReductionStanding, string> = {
  below: `below the ${aim} to expect in the first year`,
  within: `within the ${aim} to expect in the first year`,
  beyond: `beyond the ${aim} to expect in the first year`,
};

export function printAccountability(
  section: AccountabilitySection,
  words: Words,
  { client: { locale } }: PacketContent,
) {
  const hoursIn = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const shareIn = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return {
    kind: section.kind,
    title: 'Accountability',
    startsPage: false,
    lead: leadOf(
      section,
      words,
      (hours) => hoursIn.format(hours),
      (share) => shareIn.format(share),
    ),
    charter: section.charter.map(({ authority, isGranted, since, evidence }) => ({
      title: authorityWords[authority],
      evidence,
      answer: isGranted === null ? 'Not answered' : isGranted ? 'Yes' : 'No',
      isMissing: isGranted !== true,
      since: since === null ? missing : words.date(since),
    })),
    months: section.months.slice(-monthsPrinted).map((row) => ({
      month: words.month(row.month),
      hours: hoursIn.format(row.hours),
      saved: row.isBaseline ? 'Baseline' : row.reduction === null ? missing : shareIn.format(row.reduction),
    })),
  };
}

/** A year and its baseline. */
const monthsPrinted = 13;

function leadOf(
  { months, baselineHours }: AccountabilitySection,
  words: Words,
  hours: (count: number) => string,
  share: (part: number) => string,
): string {
  const last = months.findLast(({ isBaseline }) => !isBaseline);
  if (baselineHours === null) return 'No baseline of the CEO’s hours for coordination is recorded yet.';
  const baseline = `The CEO spent ${hours(baselineHours)} hours a month on coordination at the start`;
  if (!last || last.reduction === null || last.standing === null)
    return `${baseline}; no month has been read since.`;
  const saved = last.reduction < 0 ? 'more' : 'less';
  return `${baseline} and ${hours(last.hours)} in ${words.month(last.month)}: ${share(Math.abs(last.reduction))} ${saved}, ${standingWords[last.standing]}.`;
}
