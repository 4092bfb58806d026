/** A small packet that touches every part of the template, set once before the first real one. */
import type { PacketContent } from '#shared/domain/packet/model.ts';
import { packetSchemaVersion } from '#shared/domain/packet/model.ts';
import { sinceLast } from '#shared/domain/packet/since-last.ts';

export const warmUpContent: PacketContent = {
  schemaVersion: packetSchemaVersion,
  client: { name: 'Warm-up', monogram: 'W', color: '#335577', locale: 'en-GB', currency: 'GBP' },
  session: {
    kind: 'ad-hoc',
    on: '2026-01-05',
    groups: ['leadership'],
    people: [],
    agenda: [{ title: 'Agenda item', minutes: 5 }],
    notes: 'Note',
  },
  edition: 'ceo',
  paper: 'a4',
  asOf: '2026-01-05',
  issuedOn: null,
  replaces: null,
  confidentiality: 'Confidential',
  asks: ['Ask'],
  sections: [
    sinceLast(null, []),
    {
      kind: 'registry',
      reviewAfterDays: 30,
      groups: [
        {
          objective: { id: 'o', title: 'Objective' },
          initiatives: [
            {
              id: 'i',
              title: 'Initiative',
              owner: null,
              functionName: null,
              status: 'at_risk',
              targetOn: '2026-03-31',
              originalTargetOn: '2026-02-27',
              lastUpdate: { on: '2025-11-05', note: 'Note' },
              needsReview: true,
              gaps: ['owner'],
              healthDisagreement: 'Disagreement',
            },
          ],
        },
      ],
    },
    {
      kind: 'dashboard',
      month: '2025-12',
      objectives: [
        { id: 'o', title: 'Objective', countWarning: 'too_few', pace: null, trend: null, metrics: [] },
      ],
    },
    {
      kind: 'calendar',
      horizonDays: 90,
      milestones: [
        {
          id: 'm',
          initiativeId: 'i',
          initiative: 'Initiative',
          title: 'Milestone',
          owner: null,
          milestoneKind: 'decision',
          standing: 'in_horizon',
          dueOn: '2026-02-10',
          originalDueOn: '2026-02-03',
          completedOn: null,
          slips: 1,
          daysSlipped: 7,
          needsInputFrom: 'CEO',
          decideBy: '2026-02-01',
          runway: { state: 'no_session' },
        },
      ],
    },
    {
      kind: 'decisions',
      decisions: [
        {
          ...{
            id: 'q',
            title: 'Question',
            initiative: null,
            decider: 'CEO',
            options: '',
            recommendation: '',
          },
          ...{ decideBy: '2026-02-01', state: 'no_session', session: null, waiting: 9 },
          ...{ decidedOn: null, outcome: '' },
        },
      ],
    },
    {
      kind: 'handoffs',
      handoffs: [
        {
          id: 'h',
          title: 'Hand-off',
          from: 'Finance',
          to: 'Sales',
          initiative: null,
          state: 'requested',
          requestedOn: '2025-12-01',
          dueOn: '2026-01-02',
          proposedFor: null,
          closedOn: null,
          waiting: 35,
          overdue: 3,
        },
      ],
      boundaries: [
        { from: 'Finance', to: 'Sales', count: 1, open: 1, medianWaiting: 35, longestWaiting: 35 },
      ],
      conflicts: [
        {
          id: 'c',
          functionName: 'Finance',
          sides: ['One', 'Other'],
          startsOn: '2026-01-05',
          endsOn: '2026-01-11',
        },
      ],
      allocations: [],
    },
    {
      kind: 'drift',
      rows: [
        {
          of: 'initiative',
          id: 'i',
          title: 'Initiative',
          owner: null,
          signals: [{ code: 'no_milestone_completed', facts: { lastCompletedOn: null, days: 61 } }],
        },
      ],
    },
    {
      kind: 'escalations',
      escalations: [
        {
          ...{ id: 'e', title: 'Reason', initiative: null, state: 'raised', raisedOn: '2026-01-02' },
          ...{ acknowledgedOn: null, resolvedOn: null, decision: '' },
        },
      ],
    },
    {
      kind: 'actions',
      actions: [
        {
          id: 'a',
          title: 'Action',
          owner: null,
          dueOn: '2026-01-04',
          doneOn: null,
          state: 'overdue',
          from: null,
        },
      ],
    },
    { kind: 'retainer', terms: null, periods: [], days: [] },
    {
      kind: 'appendix',
      slips: [
        {
          id: 's',
          of: 'milestone',
          title: 'Milestone',
          initiative: 'Initiative',
          from: '2026-02-03',
          to: '2026-02-10',
          days: 7,
          reason: 'Reason',
          on: '2026-01-02',
        },
      ],
    },
  ],
};
