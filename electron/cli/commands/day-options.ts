/** What several commands about client days share: what a day served, and how a day is printed. */
import type { Command } from 'commander';
import type { ClientDayRow } from '#shared/contract/retainer.ts';
import { toDays } from '#shared/domain/quantities.ts';
import type { Purpose } from '#shared/domain/value-statement.ts';
import { initiativeNames, Names } from '../names.ts';
import type { AtClient } from '../runner.ts';

export interface ServedOptions {
  forInitiative?: string[];
  forDecision?: string[];
  forSession?: string[];
  forHandoff?: string[];
}

/** Adds the options that say what a day served, each by title or id and as often as wanted. */
export function servedOptions(command: Command): Command {
  return command
    .option('--for-initiative <titles...>', 'initiatives that it served')
    .option('--for-decision <questions...>', 'decisions that it served')
    .option('--for-session <ids...>', 'sessions that it served')
    .option('--for-handoff <whats...>', 'hand-offs that it served');
}

/** The purposes that the options name. @throws Refusal NOT_FOUND, CONFLICT */
export async function purposesOf(at: AtClient, options: ServedOptions): Promise<Purpose[]> {
  const { api, clientId } = at;
  const { forInitiative = [], forDecision = [], forSession = [], forHandoff = [] } = options;
  const named = (names: Names, kind: Purpose['kind'], given: string[]) =>
    given.map((name) => ({ kind, id: names.idOf(name) }));
  const decisions = forDecision.length > 0 ? await api.decisions.list({ clientId }) : [];
  const handoffs = forHandoff.length > 0 ? await api.handoffs.list({ clientId }) : [];
  return [
    ...(forInitiative.length > 0 ? named(await initiativeNames(at), 'initiative', forInitiative) : []),
    ...named(
      new Names(
        'decision',
        decisions.map(({ id, question }) => ({ id, name: question })),
      ),
      'decision',
      forDecision,
    ),
    ...forSession.map((id) => ({ kind: 'session' as const, id })),
    ...named(
      new Names(
        'hand-off',
        handoffs.map(({ id, what }) => ({ id, name: what })),
      ),
      'handoff',
      forHandoff,
    ),
  ];
}

/** A client day as it is printed. */
export function dayRow({ milliDays, createdAt: _, ...row }: ClientDayRow) {
  return { ...row, days: toDays(milliDays) };
}
