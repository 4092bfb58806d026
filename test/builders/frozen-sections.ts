/** The sections of the frozen packet, as version 1 froze them. */
import type { PacketContent } from '#shared/domain/packet/model.ts';

const price = {
  id: 'h1',
  title: 'Price list for the region',
  from: 'Finance',
  to: 'Sales',
  initiative: 'Open the Oslo office',
  state: 'delivered',
  requestedOn: '2026-02-02',
  dueOn: '2026-03-01',
  proposedFor: null,
  closedOn: '2026-03-04',
  waiting: 30,
  overdue: 0,
} as const;

const slip = {
  ...({ id: 's1', of: 'milestone', title: 'Lease signed', initiative: 'Open the Oslo office' } as const),
  ...{ from: '2026-03-20', to: '2026-04-10', days: 21, on: '2026-03-05' },
  reason: 'The landlord asked for another guarantee.',
} as const;

const allocation = {
  id: 'al1',
  functionName: 'Finance',
  sides: ['“Price list for the region” for Sales', '“Cost model” for Product'],
  decision: 'The price list first.',
  decidedBy: 'Mara Lind',
  on: '2026-03-06',
} as const;

const office = { id: 'i1', title: 'Open the Oslo office', owner: 'Mara Lind' } as const;

export const frozenSections: PacketContent['sections'] = [
  {
    kind: 'since_last',
    previous: { asOf: '2026-02-14', issuedOn: '2026-02-14' },
    added: [{ id: 'm2', title: 'Team hired', owner: null, of: 'milestone' }],
    closed: [{ id: 'i2', title: 'Billing on one system', owner: null, of: 'initiative', as: 'done' }],
    slipped: [slip],
    statusMoves: [{ ...office, from: 'on_track', to: 'at_risk', note: 'The lease is late.' }],
    decisionsTaken: [
      { ...office, id: 'm3', title: 'Which district', initiative: office.title, on: '2026-03-03' },
    ],
    actionsDone: [{ id: 'a2', title: 'Call the broker', owner: 'Mara Lind', on: '2026-03-02' }],
    handoffsDelivered: [price],
    handoffsOverdue: [
      { ...price, id: 'h2', title: 'Cost model', state: 'requested', closedOn: null, overdue: 4 },
    ],
    allocationsMade: [allocation],
  },
  {
    kind: 'registry',
    reviewAfterDays: 30,
    groups: [
      {
        objective: { id: 'o1', title: 'Sell in Norway' },
        initiatives: [
          {
            ...office,
            functionName: 'Sales',
            status: 'at_risk',
            targetOn: '2026-06-30',
            originalTargetOn: '2026-05-31',
            lastUpdate: { on: '2026-03-05', note: 'The lease is late.' },
            needsReview: false,
            gaps: [],
            healthDisagreement: 'Set to at risk, but a milestone is overdue.',
          },
        ],
      },
      {
        objective: null,
        initiatives: [
          {
            ...{ id: 'i3', title: 'A loose end', owner: null, functionName: null, status: 'not_started' },
            ...{ targetOn: null, originalTargetOn: null, lastUpdate: null, needsReview: true },
            ...{ gaps: ['owner', 'target_date', 'objective'], healthDisagreement: null },
          },
        ],
      },
    ],
  },
  {
    kind: 'calendar',
    horizonDays: 90,
    milestones: [
      {
        ...{
          id: 'm1',
          initiativeId: 'i1',
          initiative: office.title,
          title: 'Lease signed',
          owner: 'Mara Lind',
        },
        ...{ milestoneKind: 'deliverable', standing: 'in_horizon', dueOn: '2026-04-10' },
        ...{ originalDueOn: '2026-03-20', completedOn: null, slips: 1, daysSlipped: 21 },
        ...{ needsInputFrom: null, decideBy: null, runway: null },
      },
      {
        ...{ id: 'm4', initiativeId: 'i1', initiative: office.title, title: 'Which landlord', owner: null },
        ...{ milestoneKind: 'decision', standing: 'overdue', dueOn: '2026-03-10' },
        ...{ originalDueOn: '2026-03-10', completedOn: null, slips: 0, daysSlipped: 0 },
        ...{ needsInputFrom: 'CEO', decideBy: '2026-03-07', runway: { state: 'late' } },
      },
    ],
  },
  {
    kind: 'decisions',
    decisions: [
      {
        ...{
          id: 'd1',
          title: 'Hire in Oslo or move people there?',
          initiative: office.title,
          decider: 'CEO',
        },
        ...{ options: 'Hire, move', recommendation: 'Hire', decideBy: '2026-03-17', state: 'placed' },
        ...{
          session: { session: 'monthly-review', on: '2026-03-17' },
          waiting: 20,
          decidedOn: null,
          outcome: '',
        },
      },
      {
        ...{
          id: 'd2',
          title: 'Which bank?',
          initiative: null,
          decider: null,
          options: '',
          recommendation: '',
        },
        ...{
          decideBy: null,
          state: 'decided',
          session: null,
          waiting: 9,
          decidedOn: '2026-03-09',
          outcome: 'Ours.',
        },
      },
    ],
  },
  {
    kind: 'dashboard',
    month: '2026-02',
    objectives: [
      {
        ...{ id: 'o1', title: 'Sell in Norway', countWarning: 'too_few', pace: 0.9, trend: 'falling' },
        metrics: [
          {
            ...{
              id: 'k1',
              name: 'Orders from Norway',
              unit: 'orders',
              baseline: { month: '2025-12', value: 10 },
            },
            plans: [{ holdsFrom: '2025-12', target: { month: '2026-04', value: 50 }, reason: '' }],
            now: { month: '2026-02', actual: 28, expected: 30, pace: 0.9, band: 'behind' },
            ...{
              confidence: 'medium',
              missing: ['2026-01'],
              notes: [{ month: '2026-02', note: 'One large order.' }],
            },
            months: [
              { month: '2025-12', actual: null, expected: 10, pace: null, band: 'not_due' },
              { month: '2026-01', actual: null, expected: 20, pace: null, band: 'no_reading' },
              { month: '2026-02', actual: 28, expected: 30, pace: 0.9, band: 'behind' },
              { month: '2026-03', actual: null, expected: 40, pace: null, band: 'no_reading' },
              { month: '2026-04', actual: null, expected: 50, pace: null, band: 'no_reading' },
            ],
          },
        ],
      },
    ],
  },
  {
    kind: 'handoffs',
    handoffs: [price],
    boundaries: [{ from: 'Finance', to: 'Sales', count: 1, open: 0, medianWaiting: 30, longestWaiting: 30 }],
    conflicts: [
      {
        ...{ id: 'c1', functionName: 'Finance', startsOn: '2026-03-16', endsOn: '2026-03-22' },
        sides: ['“Cost model” for Product', 'its peak “Year’s end”'],
      },
    ],
    allocations: [allocation],
  },
  {
    kind: 'escalations',
    escalations: [
      {
        ...{
          id: 'e1',
          title: 'The lease waits for a guarantee.',
          initiative: office.title,
          state: 'raised',
        },
        ...{ raisedOn: '2026-03-11', acknowledgedOn: null, resolvedOn: null, decision: '' },
      },
    ],
  },
  {
    kind: 'drift',
    rows: [
      {
        ...{ of: 'initiative', ...office },
        signals: [{ code: 'no_milestone_completed', facts: { lastCompletedOn: null, days: 70 } }],
      },
    ],
  },
  {
    kind: 'actions',
    actions: [
      {
        ...{ id: 'a1', title: 'Send the guarantee', owner: 'Mara Lind', dueOn: '2026-03-10', doneOn: null },
        ...{ state: 'overdue', from: { session: 'weekly-check-in', on: '2026-03-03' } },
      },
    ],
  },
  {
    kind: 'retainer',
    terms: '3 days a month from 1 January 2026.',
    periods: [
      {
        ...{
          period: '2026-03',
          opening: 0,
          granted: 3000,
          adjusted: 0,
          worked: 1000,
          planned: 500,
          lapsed: 0,
        },
        ...{ overage: 0, overageAmount: null, closing: 2000, locked: false },
      },
    ],
    days: [{ on: '2026-03-03', kind: 'worked', days: 1000, note: 'Weekly check-in' }],
  },
  { kind: 'appendix', slips: [slip] },
];
