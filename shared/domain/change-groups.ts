/**
 * Changes by what they are about, so that "where was I" is read in a minute and not line by line. A command belongs to the
 * subject of the procedure that made it, whose name it has, such as `decisions.add`.
 */

/** Subjects in the order in which they are told: what the leadership discusses first. */
export const changeSubjects = [
  'registry',
  'calendar',
  'decisions',
  'handoffs',
  'escalations',
  'dashboard',
  'strategy',
  'sessions',
  'actions',
  'packets',
  'retainer',
  'imports',
  'setup',
] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

export const changeSubjectWords: Record<ChangeSubject, string> = {
  registry: 'Registry',
  calendar: '90-day calendar',
  decisions: 'Decisions',
  handoffs: 'Hand-offs and conflicts',
  escalations: 'Escalations and charter',
  dashboard: 'Metrics and readings',
  strategy: 'Strategy and past cycles',
  sessions: 'Sessions',
  actions: 'Actions',
  packets: 'Packets',
  retainer: 'Retainer and days',
  imports: 'Imports',
  setup: 'Setup',
};

const subjectByPart: Readonly<Record<string, ChangeSubject>> = {
  initiatives: 'registry',
  milestones: 'calendar',
  decisions: 'decisions',
  ...{ handoffs: 'handoffs', conflicts: 'handoffs', peaks: 'handoffs' },
  ...{ escalations: 'escalations', charter: 'escalations', coordinationHours: 'escalations' },
  dashboard: 'dashboard',
  ...{ strategy: 'strategy', translations: 'strategy', diagnosis: 'strategy' },
  ...{ sessions: 'sessions', series: 'sessions', agendas: 'sessions' },
  actions: 'actions',
  packets: 'packets',
  ...{ retainer: 'retainer', days: 'retainer', expenses: 'retainer', statements: 'retainer' },
  ...{ agreement: 'retainer', dayPlans: 'retainer', dayPurposes: 'retainer', invoices: 'retainer' },
  imports: 'imports',
};

/** What a command is about; what no list of subjects names is about how the client is set up. */
export function subjectOf(commandName: string): ChangeSubject {
  return subjectByPart[commandName.split('.', 1)[0] ?? ''] ?? 'setup';
}

export interface ChangeGroup<Change> {
  readonly subject: ChangeSubject;
  readonly count: number;
  /** The latest of them, in the order given. */
  readonly latest: readonly Change[];
}

/** How many sentences of a subject are told. */
export const mostTold = 3;

/**
 * Changes by subject. Of several that say the same (a date typed twice) one is told; the count is of all.
 * @param changes newest first
 */
export function groupChanges<Change extends { readonly name: string; readonly sentence: string }>(
  changes: readonly Change[],
): ChangeGroup<Change>[] {
  const bySubject = Map.groupBy(changes, ({ name }) => subjectOf(name));
  return changeSubjects.flatMap((subject) => {
    const all = bySubject.get(subject) ?? [];
    if (all.length === 0) return [];
    const told = new Map<string, Change>();
    for (const change of all) if (!told.has(change.sentence)) told.set(change.sentence, change);
    return { subject, count: all.length, latest: [...told.values()].slice(0, mostTold) };
  });
}
