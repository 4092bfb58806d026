/** One row of every table of a client file, parents first: what the change log and undo are tried on. */
import type { LoggedTable } from './stored.ts';

const at = '2026-03-10T09:00:00.000Z';

/** The row's id is the name of its table, so that references read by themselves. */
export const oneOfEach: { [Table in LoggedTable]: Record<string, unknown> } = {
  profile: {
    ...{
      name: 'Acme',
      monogram: 'A',
      color: '#2f5fd0',
      timeZone: 'UTC',
      currency: 'USD',
      fiscalYearStart: 1,
    },
    ...{ reviewAfterDays: 30, confidentiality: 'Confidential', paper: 'a4' },
  },
  functions: { name: 'Operations', position: 1 },
  people: { name: 'Lin Wei', role: 'COO', functionId: 'functions', isCeo: false, isLeadership: true },
  planningCycles: { name: 'FY 2026', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  objectives: {
    ...{
      title: 'Halve lead time',
      position: 1,
      cycleId: 'planningCycles',
      ownerId: 'people',
      functionId: 'functions',
    },
  },
  initiatives: {
    ...{ externalId: 'R-1', title: 'One billing system', note: '', status: 'on_track', createdAt: at },
    ...{ objectiveId: 'objectives', ownerId: 'people', functionId: 'functions' },
    ...{ lastUpdateOn: '2026-03-01', lastUpdateNote: 'Going well', startsOn: '2026-01-05' },
    ...{ targetOn: '2026-06-30', originalTargetOn: '2026-05-31', closedOn: null },
  },
  statusUpdates: {
    initiativeId: 'initiatives',
    status: 'on_track',
    note: '',
    updatedOn: '2026-03-01',
    createdAt: at,
  },
  milestones: {
    ...{
      externalId: null,
      initiativeId: 'initiatives',
      title: 'Choose',
      kind: 'decision',
      ownerId: 'people',
    },
    ...{ dueOn: '2026-04-01', originalDueOn: '2026-03-20', completedOn: null, leadDays: 10, note: '' },
    ...{ needsInputFrom: 'function', needsFunctionId: 'functions', needsPersonId: 'people', createdAt: at },
  },
  slips: {
    ...{ milestoneId: 'milestones', initiativeId: null, fromOn: '2026-03-20', toOn: '2026-04-01' },
    ...{ reason: 'Legal', slippedOn: '2026-03-02', createdAt: at },
  },
  importedRows: { initiativeId: 'initiatives', milestoneId: null, said: '{}' },
  agreements: {
    ...{
      startsOn: '2026-01-01',
      endsOn: null,
      milliDaysPerPeriod: 3000,
      periodLength: 'month',
      rollover: 'up_to',
    },
    ...{ rolloverCapMilliDays: 1000, expireAfterPeriods: 1, overage: 'bill', overageRateMinor: 180_000 },
    ...{ incrementMilliDays: 250, feeMinor: 500_000, minutesPerDay: 480, createdAt: at },
  },
  pauses: { startsOn: '2026-02-10', endsOn: '2026-02-20', note: 'Holiday', createdAt: at },
  adjustments: {
    onDate: '2026-02-02',
    milliDays: -250,
    reason: 'Late',
    workedOn: '2026-01-20',
    createdAt: at,
  },
  clientDays: {
    onDate: '2026-03-03',
    kind: 'worked',
    milliDays: 500,
    note: '',
    overrideReason: 'Board',
    createdAt: at,
  },
  periodClosings: {
    ...{
      period: '2026-01',
      startsOn: '2026-01-01',
      endsOn: '2026-01-31',
      closingMilliDays: 500,
      createdAt: at,
    },
  },
  sessions: {
    ...{ kind: 'monthly-review', onDate: '2026-03-17', ask: 'Decide', notes: '', privateNotes: 'Mine' },
    ...{ withCeo: true, withLeadership: false, createdAt: at },
  },
  sessionPeople: { sessionId: 'sessions', personId: 'people' },
  agendaItems: { sessionId: 'sessions', title: 'Registry', minutes: 20, position: 1 },
  actions: {
    ...{
      sessionId: 'sessions',
      title: 'Send',
      ownerId: 'people',
      dueOn: '2026-03-20',
      doneOn: null,
      createdAt: at,
    },
  },
  packets: {
    ...{ sessionId: 'sessions', sessionKind: 'monthly-review', sessionOn: '2026-03-17', edition: 'ceo' },
    ...{
      asOf: '2026-03-10',
      issuedAt: at,
      content: '{}',
      contentSha256: 'c',
      fileName: 'a.pdf',
      fileSha256: 'f',
    },
    ...{ fileBytes: 3, pages: 1, replacesId: null },
  },
  packetDocuments: { packetId: 'packets', pdf: Buffer.from('PDF') },
  savedViews: { screen: 'registry', name: 'Mine', state: '{}', createdAt: at },
  allowedNames: { name: 'Summit', reason: 'A mountain', createdAt: at },
};
