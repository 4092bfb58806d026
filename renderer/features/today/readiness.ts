/** What is not ready for a client, in the order in which it should be put right, each with the one way to do so. */
import { warningSteps } from '#renderer/data/warnings.ts';
import { links } from '#renderer/state/links.ts';
import type { TodayClient } from '#shared/contract/overview.ts';
import { formatDate } from '#shared/domain/dates.ts';

type Kind =
  | 'escalations'
  | 'late'
  | 'unplaced'
  | 'decisions'
  | 'overdue'
  | 'handoffs'
  | 'readings'
  | 'packet'
  | 'days'
  | 'retainer'
  | 'review'
  | 'objectives'
  | 'actions'
  | 'agreement'
  | 'registry';

export interface Unready {
  kind: Kind;
  count: number;
  /** The count in words. */
  what: string;
  /** The first of the titles. */
  which: readonly string[];
  /** What the button says, and where it leads. */
  verb: string;
  href: string;
}

const mostTitles = 3;

/**
 * @param openInitiatives how many the client has
 * @param locale how dates among the titles are written
 */
export function whatIsNotReady(client: TodayClient, openInitiatives: number, locale: string): Unready[] {
  const { nextSession, isPacketMissing, standing } = client;
  const { slug } = standing;
  const packets = isPacketMissing && nextSession ? [nextSession] : [];
  const packetLink = links.compilePacket(slug, nextSession?.entryId ?? '');
  const { needsReview, openActions, lateDecisions, unplacedDecisions } = client;
  const told = new Set([...lateDecisions, ...unplacedDecisions].map(({ entryId }) => entryId));
  const overdueMilestones = client.overdueMilestones.filter(({ entryId }) => !told.has(entryId));
  const decisions = client.decisionsInLead.filter(({ entryId }) => !told.has(entryId));
  const days = client.unconfirmedDays.map(({ onDate }) => ({ title: formatDate(onDate, locale, 'short') }));
  return [
    unready('escalations', client.openEscalations, 'open escalation(s)', 'Resolve', links.escalations(slug)),
    unready('late', lateDecisions, 'decision(s) late', 'Decide', links.runway(slug)),
    unready('unplaced', unplacedDecisions, 'decision(s) without a session', 'Place', links.runway(slug)),
    unready('decisions', decisions, 'decision(s) to be made', 'Decide', links.decisions(slug)),
    unready('overdue', overdueMilestones, 'milestone(s) overdue', 'Put right', links.overdueMilestones(slug)),
    unready('handoffs', client.overdueHandoffs, 'hand-off(s) overdue', 'Follow up', links.handoffs(slug)),
    unready('readings', client.missingReadings, 'reading(s) missing', 'Enter', links.dashboard(slug)),
    unready('packet', packets, 'packet(s) to be issued', 'Compile', packetLink),
    unready('days', days, 'planned day(s) to confirm', 'Confirm', links.daysOf(slug)),
    ...retainerWarnings(client, locale),
    unready('review', needsReview, 'initiative(s) to review', 'Review', links.needsReview(slug)),
    unready(
      'objectives',
      client.unreviewedObjectives,
      'objective(s) not reviewed',
      'See',
      links.sessions(slug),
    ),
    unready('actions', openActions, 'open action(s)', 'See', links.actions(slug)),
    ...whatIsNotSetUp(client, openInitiatives),
  ].filter(({ count }) => count > 0);
}

/** What a client cannot be served without. */
function whatIsNotSetUp({ standing }: TodayClient, openInitiatives: number): Unready[] {
  const { slug, period, isStale } = standing;
  // Of a client whose index is being rebuilt nothing is known yet.
  if (isStale) return [];
  const agreement: Unready = {
    ...{ kind: 'agreement', count: period === null ? 1 : 0, what: 'No agreement' },
    which: ['Days are counted once its terms are set.'],
    ...{ verb: 'Set the terms', href: links.retainer(slug) },
  };
  const registry: Unready = {
    ...{ kind: 'registry', count: openInitiatives === 0 ? 1 : 0, what: 'No open initiatives' },
    which: ['The registry comes in from the client’s own spreadsheet.'],
    ...{ verb: 'Import', href: links.importing(slug) },
  };
  return [agreement, registry];
}

/** What the retainer warns of, but for past days that are not confirmed, which have a line of their own. */
function retainerWarnings({ warnings, standing: { slug } }: TodayClient, locale: string): Unready[] {
  return warningSteps(warnings, slug, locale)
    .filter(({ code }) => code !== 'unconfirmed')
    .map(({ title, sentence, verb, href }) => ({
      ...({ kind: 'retainer', count: 1 } as const),
      ...{ what: title, which: [sentence], verb, href },
    }));
}

function unready(
  kind: Kind,
  entries: readonly { title: string }[],
  words: string,
  verb: string,
  href: string,
): Unready {
  const what = `${entries.length} ${words.replace('(s)', entries.length === 1 ? '' : 's')}`;
  const which = entries.slice(0, mostTitles).map(({ title }) => title);
  return { kind, count: entries.length, what, which, verb, href };
}
