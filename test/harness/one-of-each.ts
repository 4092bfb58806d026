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
    ...{ reviewAfterDays: 30, confidentiality: 'Confidential', paper: 'a4', taxMilliPercent: 19_000 },
    ...{ leadershipPages: 16, ceoPages: 20, functionPages: 12 },
  },
  functions: { name: 'Operations', position: 1 },
  people: { name: 'Lin Wei', role: 'COO', functionId: 'functions', isCeo: false, isLeadership: true },
  planningCycles: { name: 'FY 2026', startsOn: '2026-01-01', endsOn: '2026-12-31' },
  objectives: {
    ...{
      title: 'Halve lead time',
      position: 1,
      weight: 2,
      carriedFromId: null,
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
  translations: {
    ...{ objectiveId: 'objectives', initiativeId: null, kind: 'process_change', what: 'One intake' },
    ...{ ownerId: 'people', functionId: 'functions', onDate: '2026-02-01', state: 'planned', createdAt: at },
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
  metrics: {
    ...{ objectiveId: 'objectives', name: 'Lead time', unit: 'days', direction: 'fall', position: 1 },
    ...{ baselineMonth: '2026-01', baselineValue: 12.5, createdAt: at },
  },
  metricPlans: {
    ...{ metricId: 'metrics', holdsFrom: '2026-01', targetMonth: '2026-12', targetValue: 6 },
    ...{ reason: '', createdAt: at },
  },
  metricPlanPoints: { planId: 'metricPlans', month: '2026-06', value: 9.5 },
  metricReadings: {
    ...{ metricId: 'metrics', month: '2026-02', value: 12, confidence: 'medium', note: '', createdAt: at },
  },
  agreements: {
    ...{
      startsOn: '2026-01-01',
      endsOn: null,
      milliDaysPerPeriod: 3000,
      periodLength: 'month',
      rollover: 'up_to',
    },
    ...{ rolloverCapMilliDays: 1000, expireAfterPeriods: 1, overage: 'bill', overageRateMinor: 180_000 },
    ...{ incrementMilliDays: 250, feeMinor: 500_000, minutesPerDay: 480, noticeDays: 60 },
    createdAt: at,
  },
  pauses: { startsOn: '2026-02-10', endsOn: '2026-02-20', note: 'Holiday', createdAt: at },
  adjustments: {
    onDate: '2026-02-02',
    milliDays: -250,
    reason: 'Late',
    workedOn: '2026-01-20',
    importKey: null,
    createdAt: at,
  },
  dayPlans: {
    ...{ rrule: 'FREQ=WEEKLY;BYDAY=TU', startsOn: '2026-03-01', endsOn: '2026-03-31', milliDays: 500 },
    ...{ note: '', createdAt: at },
  },
  dayPlanExceptions: { planId: 'dayPlans', ruleOn: '2026-03-10' },
  clientDays: {
    ...{ planId: 'dayPlans', ruleOn: '2026-03-03', importKey: 'k' },
    onDate: '2026-03-03',
    kind: 'worked',
    milliDays: 500,
    note: '',
    overrideReason: 'Board',
    createdAt: at,
  },
  expenses: {
    onDate: '2026-03-03',
    description: 'Train',
    amountMinor: 12_50,
    isBillable: true,
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
  series: {
    ...{ kind: 'monthly-review', rrule: 'FREQ=MONTHLY;BYDAY=3TU', startsOn: '2026-01-01' },
    ...{ withCeo: true, withLeadership: true, functionId: 'functions', startTime: '09:30', createdAt: at },
  },
  seriesExceptions: { seriesId: 'series', ruleOn: '2026-04-21', movedTo: '2026-04-23' },
  sessions: {
    ...{ kind: 'monthly-review', onDate: '2026-03-17', ask: 'Decide', notes: '', privateNotes: 'Mine' },
    ...{ withCeo: true, withLeadership: false, createdAt: at },
    ...{ seriesId: 'series', ruleOn: '2026-03-17', startTime: '09:30', heldAt: null },
  },
  sessionPeople: { sessionId: 'sessions', personId: 'people' },
  agendaItems: {
    ...{ sessionId: 'sessions', title: 'Registry', minutes: 20, position: 1 },
    ...{ isDone: false, note: '', carriedFromId: null },
  },
  agendaTemplates: { kind: 'monthly-review', title: 'Registry', minutes: 20, position: 1 },
  objectiveReviews: { sessionId: 'sessions', objectiveId: 'objectives' },
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
  decisions: {
    ...{ question: 'Which system?', options: 'A or B', recommendation: 'A', decider: 'person' },
    ...{ deciderFunctionId: 'functions', deciderPersonId: 'people', initiativeId: 'initiatives' },
    ...{ sessionId: 'sessions', raisedOn: '2026-03-01', neededBy: '2026-04-01', leadDays: 5 },
    ...{ decidedOn: null, outcome: '', createdAt: at },
  },
  handoffs: {
    ...{ what: 'Price list', fromFunctionId: 'functions', toFunctionId: 'functions' },
    ...{ initiativeId: 'initiatives', state: 'countered', requestedOn: '2026-02-01', neededBy: '2026-03-01' },
    ...{
      proposedFor: '2026-03-15',
      agreedOn: null,
      deliveredOn: null,
      declinedOn: null,
      note: '',
      createdAt: at,
    },
  },
  operationalPeaks: {
    ...{
      functionId: 'functions',
      title: 'Year end',
      startsOn: '2026-12-15',
      endsOn: '2027-01-10',
      createdAt: at,
    },
  },
  allocations: {
    ...{ conflictId: 'one two', decision: 'Billing first', decidedBy: 'Lin Wei', decidedOn: '2026-03-02' },
    createdAt: at,
  },
  dayPurposes: {
    ...{
      dayId: 'clientDays',
      initiativeId: 'initiatives',
      decisionId: null,
      sessionId: null,
      handoffId: null,
    },
  },
  latePurposes: {
    ...{ adjustmentId: 'adjustments', initiativeId: 'initiatives' },
    ...{ decisionId: null, sessionId: null, handoffId: null },
  },
  escalations: {
    ...{
      trigger: 'handoff_overdue',
      initiativeId: 'initiatives',
      decisionId: 'decisions',
      handoffId: 'handoffs',
    },
    ...{ reason: 'Waiting', raisedOn: '2026-03-05', acknowledgedOn: null, resolvedOn: null, decision: '' },
    createdAt: at,
  },
  charterEntries: {
    ...{ authority: 'escalate', isGranted: true, since: '2026-01-05', evidence: 'Letter', createdAt: at },
  },
  coordinationHours: { month: '2026-02', hours: 31.5, isBaseline: false, note: '' },
  pastObjectives: {
    ...{ cycle: '2024', title: 'Open two sites', planned: 100, achieved: 55, isCarriedForward: true },
    ...{ cause: 'No owner', position: 1, createdAt: at },
  },
  importedRows: {
    ...{ initiativeId: 'initiatives', milestoneId: null, metricId: null, pastObjectiveId: null },
    said: '{}',
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
    ...{ fileBytes: 3, pages: 1, replacesId: null, functionId: null, freezeId: null },
  },
  packetDocuments: { packetId: 'packets', pdf: Buffer.from('PDF') },
  statements: {
    ...{ period: '2026-01', startsOn: '2026-01-01', endsOn: '2026-01-31', issuedAt: at, content: '{}' },
    ...{ contentSha256: 'c', fileName: 's.pdf', fileSha256: 'f', fileBytes: 3, pages: 1, replacesId: null },
  },
  statementDocuments: { statementId: 'statements', pdf: Buffer.from('PDF') },
  savedViews: { screen: 'registry', name: 'Mine', state: '{}', createdAt: at },
  allowedNames: { name: 'Summit', reason: 'A mountain', createdAt: at },
};
