/** `overview`: what changed at a client since the last session there, by subject. */
import type { Command } from 'commander';
import { changeSubjectWords } from '#shared/domain/change-groups.ts';
import type { PlainDate } from '#shared/domain/dates.ts';
import { dateOption } from '../options.ts';
import { type AtClient, onClient, type Runner } from '../runner.ts';

export function overviewCommands(program: Command, runner: Runner): void {
  onClient(program.command('overview'))
    .description('Says what changed since the last session, by subject')
    .addOption(dateOption('--as-of <date>', 'the day it is looked at; today unless given'))
    .action(runner.inClient(overview));
}

async function overview({ api, clientId }: AtClient, { asOf }: { asOf?: PlainDate }) {
  const { groups, drift } = await api.overview.get({ clientId, asOf });
  const changed = groups.map(({ subject, count, latest }) => ({
    subject,
    title: changeSubjectWords[subject],
    count,
    latest: latest.map(({ sentence, at }) => ({ at, sentence })),
  }));
  const drifting = [
    ...drift.began.map((title) => ({ at: null, sentence: `“${title}” began to drift` })),
    ...drift.ended.map((title) => ({ at: null, sentence: `“${title}” no longer drifts` })),
  ];
  if (drifting.length === 0) return changed;
  return [{ subject: 'drift', title: 'Drift', count: drifting.length, latest: drifting }, ...changed];
}
