/** The session the company's packet is for, and what led up to it. */
import type { PlainDate } from '#shared/domain/dates.ts';
import type { DecisionRunway, PacketSession } from '#shared/domain/packet/model.ts';

export const reviewSession: PacketSession = {
  kind: 'monthly-review',
  on: '2026-08-18',
  groups: ['ceo', 'leadership'],
  people: [
    { name: 'Ingrid Halden', role: 'Chief executive' },
    { name: 'Tomasz Wieczorek', role: 'Operations' },
    { name: 'Priya Raman', role: 'Finance' },
    { name: 'Joel Abara', role: 'Sales' },
    { name: 'Šárka Nováková', role: 'People' },
  ],
  agenda: [
    { title: 'What changed since July, and what we said we would do', minutes: 10 },
    { title: 'Cold-chain pilot: proceed to the second depot, or stop?', minutes: 30 },
    { title: 'Registry by exception: off track and at risk only', minutes: 25 },
    { title: 'Pricing: approve the floor for contract renewals', minutes: 15 },
    { title: 'Actions and owners', minutes: 10 },
  ],
  notes:
    'The depot lease in Gdynia ends on 30 November; every option for the second depot is measured against it.\nPriya brings the cash view of both options.',
};

export const runways: Readonly<Record<string, DecisionRunway>> = {
  m2: { state: 'scheduled', session: 'monthly-review', on: '2026-08-18' },
  m6: { state: 'scheduled', session: 'ceo-session', on: '2026-08-27' },
  m11: { state: 'late' },
  m12: { state: 'scheduled', session: 'monthly-review', on: '2026-08-18' },
  m16: { state: 'no_session' },
  m20: { state: 'scheduled', session: 'ceo-session', on: '2026-08-27' },
};

export const completions: Readonly<Record<string, PlainDate>> = { m24: '2026-08-04', m25: '2026-07-30' };

export const actionRows: readonly (readonly [
  title: string,
  owner: string | null,
  dueOn: PlainDate | null,
  doneOn?: PlainDate,
])[] = [
  ['Measure dock dwell time at both pilot sites for two weeks', 'Tomasz Wieczorek', '2026-08-12'],
  ['Send the two site offers with the cash view', 'Priya Raman', '2026-08-17'],
  ['Name three candidates for the broker', 'Priya Raman', '2026-08-21'],
  ['Write the exception rule for the price floor on one page', 'Joel Abara', '2026-08-17'],
  ['Ask the auditor for an earlier pre-assessment date', 'Šárka Nováková', '2026-08-10', '2026-08-07'],
  ['Close out the incident exercise findings', 'Šárka Nováková', '2026-08-14', '2026-08-13'],
  ['Decide who chairs the weekly rhythm in Poznań', null, null],
  ['Counsel’s comments into the delegation of authority', 'Ingrid Halden', '2026-08-25'],
];

export const slipRows: readonly (readonly [
  of: string,
  from: PlainDate,
  to: PlainDate,
  on: PlainDate,
  reason: string,
])[] = [
  ['i6', '2026-06-30', '2026-07-31', '2026-06-16', 'Sales asked for one more quarter of data.'],
  ['m12', '2026-06-30', '2026-07-31', '2026-06-16', 'Follows the initiative.'],
  ['i9', '2026-10-30', '2026-12-31', '2026-06-24', 'Peak season takes the same people.'],
  [
    'm5',
    '2026-08-25',
    '2026-10-06',
    '2026-07-21',
    'The auditor has no earlier date; a second auditor was asked and declined.',
  ],
  ['i13', '2026-07-31', '2026-09-04', '2026-07-22', 'Counsel on leave in August.'],
  ['i6', '2026-07-31', '2026-08-28', '2026-07-28', 'No session with both owners before the holidays.'],
  ['m12', '2026-07-31', '2026-08-28', '2026-07-28', 'Follows the initiative.'],
  ['m1', '2026-07-24', '2026-08-07', '2026-07-29', 'Loggers arrived late.'],
  [
    'm6',
    '2026-08-24',
    '2026-09-10',
    '2026-08-04',
    'A third site came up and deserves one visit before a choice is made.',
  ],
  ['i1', '2026-08-31', '2026-09-30', '2026-08-11', 'Two more weeks of measurements, then the review.'],
];
