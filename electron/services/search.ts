/** Finding things by words of their title: across clients in the workspace's index, or in one client's file. */
import { and, type Column, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ClientDb } from '#db/files/client-file.ts';
import { escalations } from '#db/schema/client/accountability.ts';
import { milestones } from '#db/schema/client/calendar.ts';
import { metrics } from '#db/schema/client/dashboard.ts';
import { decisions } from '#db/schema/client/decisions.ts';
import { handoffs } from '#db/schema/client/handoffs.ts';
import { people } from '#db/schema/client/organisation.ts';
import { actions, sessions } from '#db/schema/client/sessions.ts';
import { initiatives, objectives } from '#db/schema/client/strategy.ts';
import { clientIndexEntries, clients } from '#db/schema/workspace.ts';
import type { Inputs, Outputs } from '#shared/contract/types.ts';
import { compareText } from '#shared/domain/dates.ts';
import { foldText, searchWords } from '#shared/domain/search-text.ts';
import { sessionKindWords } from '#shared/domain/vocabulary.ts';
import type { WorkspaceContext } from './context.ts';

type Part = 'search';
type Hit = Outputs[Part]['find'][number];

const mostHits = 50;

/** At most fifty hits with every word in their title: those that begin with the text first, then the latest. */
export function find(ctx: WorkspaceContext, input: Inputs[Part]['find']): Outputs[Part]['find'] {
  const words = searchWords(input.text);
  if (words.length === 0) return [];
  const beginning = words.join(' ');
  return candidates(ctx, input.within)
    .map((hit) => ({ hit, title: foldText(hit.title) }))
    .filter(({ title }) => words.every((word) => title.includes(word)))
    .toSorted(
      (one, other) =>
        Number(other.title.startsWith(beginning)) - Number(one.title.startsWith(beginning)) ||
        compareText(other.hit.onDate ?? '', one.hit.onDate ?? '') ||
        compareText(one.title, other.title),
    )
    .slice(0, mostHits)
    .map(({ hit }) => hit);
}

function candidates(ctx: WorkspaceContext, within: string | undefined): Hit[] {
  if (within === undefined) return everywhere(ctx);
  return inClient(ctx.openClient(within).db).map((hit) => ({ ...hit, clientId: within }));
}

const indexedKinds = {
  review: 'initiative',
  milestone: 'milestone',
  action: 'action',
  session: 'session',
  objective: 'objective',
  metric: 'metric',
  register: 'decision',
  handoff: 'handoff',
  escalation: 'escalation',
  person: 'person',
} as const;
type IndexedKind = keyof typeof indexedKinds;

function everywhere(ctx: WorkspaceContext): Hit[] {
  ctx.settleIndex();
  const { clientId, kind, entryId, title, onDate } = clientIndexEntries;
  const kinds = Object.keys(indexedKinds) as IndexedKind[];
  return ctx.db
    .select({ clientId, kind, entryId, title, onDate })
    .from(clientIndexEntries)
    .innerJoin(clients, and(eq(clients.id, clientId), isNull(clients.archivedAt)))
    .where(inArray(kind, kinds))
    .all()
    .map((entry) => ({ ...entry, kind: indexedKinds[entry.kind as IndexedKind] }));
}

type Searched =
  | typeof initiatives
  | typeof milestones
  | typeof actions
  | typeof objectives
  | typeof metrics
  | typeof decisions
  | typeof handoffs
  | typeof escalations
  | typeof people;

function inClient(db: ClientDb): Omit<Hit, 'clientId'>[] {
  const hits = (kind: Hit['kind'], table: Searched, title: Column, onDate: Column | null) =>
    db
      .select({
        kind: sql<Hit['kind']>`${kind}`,
        entryId: table.id,
        title: sql<string>`${title}`,
        onDate: sql<string | null>`${onDate}`,
      })
      .from(table)
      .all();
  const held = db.select().from(sessions).all();
  return [
    ...hits('initiative', initiatives, initiatives.title, initiatives.lastUpdateOn),
    ...hits('milestone', milestones, milestones.title, milestones.dueOn),
    ...hits('action', actions, actions.title, actions.dueOn),
    ...hits('objective', objectives, objectives.title, null),
    ...hits('metric', metrics, metrics.name, null),
    ...hits('decision', decisions, decisions.question, decisions.neededBy),
    ...hits('handoff', handoffs, handoffs.what, handoffs.neededBy),
    ...hits('escalation', escalations, escalations.reason, escalations.raisedOn),
    ...hits('person', people, people.name, null),
    ...held.map(({ id, kind, onDate }) => ({
      kind: 'session' as const,
      entryId: id,
      title: sessionKindWords[kind],
      onDate,
    })),
  ];
}
