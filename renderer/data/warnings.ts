/** What the retainers warn of, and where each warning is put right. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { warningMatter, warningSentence } from '#shared/domain/retainer-warning-words.ts';
import type { RetainerWarning } from '#shared/domain/retainer-warnings.ts';
import { links } from '../state/links.ts';
import { toClient } from '../state/router.ts';
import { whenIdle } from '../ui/when-idle.ts';
import { api } from './api.ts';

type Code = RetainerWarning['code'];

export interface WarningStep {
  code: Code;
  /** In a word or two. */
  title: string;
  /** What is the matter. */
  matter: string;
  /** That, and what to do about it. */
  sentence: string;
  /** What the link says, and where it leads. */
  verb: string;
  href: string;
}

const titles: Record<Code, string> = {
  over_used: 'More than agreed',
  lapsing_soon: 'Days lapse soon',
  unplanned: 'Days not planned',
  under_used: 'Days not used',
  unconfirmed: 'Days to confirm',
  notice_due: 'Notice is due',
  agreement_ending: 'Agreement ends',
};

/** Three ways to say that days are left: the first of them says enough. */
const sameDays: readonly Code[] = ['lapsing_soon', 'unplanned', 'under_used'];

/** The warnings, the most pressing first, each with its next step. */
export function warningSteps(
  warnings: readonly RetainerWarning[],
  slug: string,
  locale: string,
): WarningStep[] {
  const order = Object.keys(titles);
  const sorted = warnings.toSorted((one, other) => order.indexOf(one.code) - order.indexOf(other.code));
  const left = sorted.find(({ code }) => sameDays.includes(code));
  return sorted
    .filter((warning) => warning === left || !sameDays.includes(warning.code))
    .map((warning) => ({
      ...{ code: warning.code, title: titles[warning.code], matter: warningMatter(warning, locale) },
      ...{ sentence: warningSentence(warning, locale), ...stepOf(warning.code, slug) },
    }));
}

function stepOf(code: Code, slug: string): Pick<WarningStep, 'verb' | 'href'> {
  if (code === 'unconfirmed') return { verb: 'Confirm', href: links.daysOf(slug) };
  if (code === 'notice_due' || code === 'agreement_ending')
    return { verb: 'Renew', href: toClient(slug, 'retainer', { view: 'terms' }) };
  if (code === 'over_used') return { verb: 'See', href: toClient(slug, 'retainer', { view: 'ledger' }) };
  return { verb: 'Plan', href: links.daysOf(slug) };
}

/** The steps of each client by its id. They are asked for once the first frame is on the screen. */
export function useWarnings(locale: string): ReadonlyMap<string, WarningStep[]> {
  const [enabled, setEnabled] = useState(false);
  useEffect(() => whenIdle(() => setEnabled(true)), []);
  const { data } = useQuery({ ...api.warnings.list.queryOptions({ input: {} }), enabled });
  return new Map(
    data?.clients.map(({ clientId, slug, warnings }) => [clientId, warningSteps(warnings, slug, locale)]),
  );
}
