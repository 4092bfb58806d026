/** The diagnosis of past planning cycles: the finding in words, what it means, the numbers behind it. */
import { authorityWords } from '#shared/domain/accountability-words.ts';
import { failureBand } from '#shared/domain/diagnosis.ts';
import { formatValue } from '#shared/domain/metric-words.ts';
import type { DiagnosisCycle, DiagnosisSection } from '#shared/domain/packet/diagnosis-section.ts';
import type { PacketContent } from '#shared/domain/packet/model.ts';
import type { Authority } from '#shared/domain/vocabulary.ts';
import { counted, listed, missing, type Words } from './words.ts';

/** What the document is called. */
export const diagnosisTitle = 'Diagnosis of past planning cycles';

const headlines: Record<DiagnosisSection['finding'], string> = {
  integration_failure: 'Strategic integration failure',
  none: 'No strategic integration failure',
  insufficient: 'Too little is recorded for a finding',
};

const band = `${failureBand.least} to ${failureBand.most} percent`;

const meanings: Record<DiagnosisSection['finding'], readonly string[]> = {
  integration_failure: [
    `In most objectives of every cycle, ${band} of the planned progress did not happen. One cycle may have its own reasons; the same shortfall across objectives and cycles points to how strategy is carried into the work of the functions, not to any single objective, team or market.`,
    'Strategic integration failure means that objectives were agreed but never fully became operational decisions, resources and changed processes in each function, that functions waited for one another, and that nobody held the whole between planning and review.',
  ],
  none: [
    `The finding is claimed only where most objectives of every recorded cycle missed ${band} of their planned progress. These cycles do not show that, so nothing is claimed beyond the numbers below.`,
  ],
  insufficient: [
    'A finding needs at least two planning cycles. Record what earlier cycles planned and achieved, and this page tells what they show together.',
  ],
};

const withoutAuthority: Record<Authority, string> = {
  report_to_ceo: 'What functions cannot settle between them reaches the CEO late or not at all.',
  define_metrics: 'Each function reports in its own terms, so progress across functions cannot be compared.',
  convene_reviews: 'Reviews across functions take place only when everybody finds the time.',
  escalate: 'What is off track stays with the function that owns it.',
};

export function printDiagnosis(section: DiagnosisSection, words: Words, { client, asOf }: PacketContent) {
  const { kind, finding, cycles, causes, missingAuthorities } = section;
  return {
    kind,
    title: diagnosisTitle,
    startsPage: false,
    client: client.name,
    lead: leadOf(cycles, words.longDate(asOf)),
    finding: { isFailure: finding === 'integration_failure', headline: headlines[finding] },
    band: failureBand,
    numbers: cycles.map((cycle) => inNumbers(cycle, client.locale)),
    meaning: meanings[finding],
    charter: missingAuthorities.map(({ authority, since }) => ({
      authority: authorityWords[authority],
      state: since === null ? 'Not recorded' : `Not granted since ${words.date(since)}`,
      consequence: withoutAuthority[authority],
    })),
    causes: causes.map(({ cause, count }) => ({ cause, count: counted(count, 'objective') })),
    cycles: cycles.map((cycle) => tableOf(cycle, client.locale)),
  };
}

function leadOf(cycles: readonly DiagnosisCycle[], day: string): string {
  if (cycles.length === 0) return `No past planning cycle is recorded as of ${day}.`;
  const names = listed(cycles.map(({ cycle }) => cycle));
  return `What ${cycles.length === 1 ? 'the planning cycle' : 'the planning cycles'} ${names} planned and achieved, as recorded on ${day}.`;
}

function inNumbers({ cycle, objectives, inBand, meanGap, carriedForward }: DiagnosisCycle, locale: string) {
  return {
    cycle,
    figure: `${inBand} of ${objectives}`,
    words: `objectives missed ${band} of their planned progress`,
    mean:
      meanGap === null
        ? 'No progress was planned'
        : `Mean gap ${formatValue(Math.round(meanGap), '%', locale)}`,
    carried: `${counted(carriedForward, 'objective')} carried forward`,
  };
}

function tableOf({ cycle, rows }: DiagnosisCycle, locale: string) {
  return {
    cycle,
    rows: rows.map(({ title, planned, achieved, gap, isCarriedForward, cause }) => ({
      title,
      planned: formatValue(planned, '', locale),
      achieved: formatValue(achieved, '', locale),
      gap: gap === null ? missing : formatValue(Math.round(gap * 10) / 10, '%', locale),
      share: gap === null ? null : Math.min(100, Math.max(0, gap)),
      isInBand: gap !== null && gap >= failureBand.least && gap <= failureBand.most,
      carried: isCarriedForward ? 'Carried forward' : null,
      cause: cause === '' ? missing : cause,
    })),
  };
}
