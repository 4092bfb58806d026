/** The cover's answers in a few sentences: what changed, what is off track and why, what to decide, and the pace. */
import { formatPace } from '#shared/domain/metric-words.ts';
import { paceEdges } from '#shared/domain/pace.ts';
import type { DashboardSection } from '#shared/domain/packet/dashboard-section.ts';
import { type PacketContent, type PacketInitiative, sectionOf } from '#shared/domain/packet/model.ts';
import { initiativeStatuses, paceBands, paceBandWords, statusWords } from '#shared/domain/vocabulary.ts';
import { openDecisions } from './calendar.ts';
import { changesInWords } from './since-last.ts';
import { counted, listed, plural, sentence, someOf, type Words } from './words.ts';

/** An answer, in one line or a few. */
export interface Answer {
  readonly question: string;
  readonly lines: readonly string[];
}

/** What is told of by name; the rest stands in its section. */
const mostNamed = 3;

export function glanceOf(content: PacketContent, words: Words): Answer[] {
  const changed = sectionOf(content, 'since_last');
  return [
    { question: 'What changed', lines: changed ? [changesInWords(changed, words)] : [] },
    { question: 'Off track, and why', lines: troubles(content) },
    { question: 'To decide', lines: [toDecide(content)] },
    { question: 'At the pace it needs?', lines: pace(content, words) },
  ].filter(({ lines }) => lines.length > 0);
}

function troubles(content: PacketContent): string[] {
  const initiatives = (sectionOf(content, 'registry')?.groups ?? []).flatMap((group) => group.initiatives);
  const troubled = (['off_track', 'at_risk'] as const).flatMap((status) =>
    initiatives.filter((row) => row.status === status),
  );
  const standing = initiativeStatuses
    .map(
      (status) => [initiatives.filter((row) => row.status === status).length, statusWords[status]] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word.toLowerCase()}`);
  if (initiatives.length === 0) return ['No initiative has been recorded yet.'];
  const all = sentence(`${counted(initiatives.length, 'initiative')}: ${listed(standing)}`);
  if (troubled.length === 0) return [all];
  const more = troubled.length - mostNamed;
  return [
    all,
    ...troubled.slice(0, mostNamed).map(trouble),
    ...(more > 0
      ? [`${more} more ${plural(more, 'is', 'are')} off track or at risk: see the registry.`]
      : []),
  ];
}

function trouble({ title, status, owner, lastUpdate, healthDisagreement }: PacketInitiative): string {
  const why =
    [lastUpdate?.note ?? '', healthDisagreement ?? ''].find((words) => words !== '') ??
    'No reason was given.';
  return `${title} (${statusWords[status].toLowerCase()}, ${owner ?? 'no owner'}): ${why}`;
}

function toDecide(content: PacketContent): string {
  const { kind, on } = content.session;
  const calendar = sectionOf(content, 'calendar');
  const states = [
    ...(calendar ? openDecisions(calendar) : []).map(({ runway }) =>
      runway?.state === 'scheduled' && runway.session === kind && runway.on === on ? 'here' : runway?.state,
    ),
    ...(sectionOf(content, 'decisions')?.decisions ?? [])
      .filter(({ decidedOn }) => decidedOn === null)
      .map(({ state, session }) => (session?.session === kind && session.on === on ? 'here' : state)),
  ];
  const open = sectionOf(content, 'escalations')?.escalations.filter(({ resolvedOn }) => resolvedOn === null);
  const escalated =
    open && open.length > 0
      ? ` ${sentence(`${counted(open.length, 'escalation')} ${plural(open.length, 'waits', 'wait')} for the CEO`)}`
      : '';
  if (states.length === 0) return `No decision is open.${escalated}`;
  const count = (state: string) => states.filter((each) => each === state).length;
  const standing = [
    ...someOf(count('late'), 'late', content),
    ...someOf(count('here'), 'for this session', content),
    ...someOf(count('no_session'), 'without a session in time', content),
  ];
  const places = standing.length > 0 ? listed(standing) : 'none late';
  return `${sentence(`${counted(states.length, 'decision')} open: ${places}`)}${escalated}`;
}

function pace(content: PacketContent, words: Words): string[] {
  const dashboard = sectionOf(content, 'dashboard');
  if (!dashboard) return [];
  const drift = sectionOf(content, 'drift')?.rows ?? [];
  return [
    objectivesInWords(dashboard),
    metricsInWords(dashboard, words),
    drift.length === 0
      ? 'Nothing shows a sign of drift.'
      : sentence(
          `${listed(drift.slice(0, mostNamed).map(({ title }) => title))}${moreOf(drift.length)} ${plural(drift.length, 'shows', 'show')} signs of drift`,
        ),
  ].filter((line) => line !== '');
}

function moreOf(count: number): string {
  return count > mostNamed ? ` and ${count - mostNamed} more` : '';
}

function objectivesInWords({ objectives }: DashboardSection): string {
  const measured = objectives.filter((objective) => objective.pace !== null);
  if (measured.length === 0)
    return 'No objective can be measured yet: there is no reading where its plan expects one.';
  const slow = measured.filter((objective) => (objective.pace ?? 0) < paceEdges.onPace);
  if (slow.length === 0)
    return measured.length === 1
      ? 'The one objective that is measured runs at the pace it needs.'
      : `Yes: each of the ${measured.length} objectives that are measured runs at the pace it needs.`;
  const named = slow.map(({ title, pace: at, trend }) => {
    const falling = trend === 'falling' ? ', falling' : '';
    return `“${title}” (${formatPace(at ?? 0)}${falling})`;
  });
  return `Not everywhere: ${measured.length - slow.length} of ${measured.length} objectives ${plural(measured.length - slow.length, 'runs', 'run')} at the pace they need; ${listed(named)} ${plural(slow.length, 'does', 'do')} not.`;
}

function metricsInWords({ month, objectives }: DashboardSection, words: Words): string {
  const metrics = objectives.flatMap((objective) => objective.metrics);
  if (metrics.length === 0) return '';
  const bands = paceBands
    .map((band) => [metrics.filter(({ now }) => now.band === band).length, paceBandWords[band]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word.toLowerCase()}`);
  return sentence(`${counted(metrics.length, 'metric')} in ${words.month(month)}: ${listed(bands)}`);
}
