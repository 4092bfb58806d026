/** Sample client: a group of outpatient clinics in the United States that grows faster than it can staff itself. */
import { brightwaterAccountability } from './brightwater-accountability.ts';
import { brightwaterBoundaries } from './brightwater-boundaries.ts';
import { brightwaterInitiatives } from './brightwater-initiatives.ts';
import { brightwaterMetrics } from './brightwater-metrics.ts';
import type { ClientStory } from './story.ts';
import { brightwaterStrategy } from './strategies.ts';

export const brightwater: ClientStory = {
  name: 'Brightwater Clinics',
  color: '#1f7a5c',
  currency: 'USD',
  timeZone: 'America/Chicago',
  fiscalYearStart: 1,
  functions: ['Clinical operations', 'Finance', 'Growth', 'People', 'Technology'],
  people: [
    { name: 'Dana Whitlock', role: 'Chief executive', isCeo: true, isLeadership: true },
    {
      name: 'Rafael Ortiz',
      role: 'VP clinical operations',
      function: 'Clinical operations',
      isLeadership: true,
    },
    { name: 'Priya Menon', role: 'Chief financial officer', function: 'Finance', isLeadership: true },
    { name: 'Tom Alvarado', role: 'VP growth', function: 'Growth', isLeadership: true },
    { name: 'Grace Lindqvist', role: 'Head of people', function: 'People', isLeadership: true },
    { name: 'Samir Haddad', role: 'Director of technology', function: 'Technology', isLeadership: true },
    { name: 'Ellen Brandt', role: 'Regional clinic manager', function: 'Clinical operations' },
  ],
  objectives: [
    {
      title: 'Open five clinics that reach break-even within nine months',
      owner: 'Rafael Ortiz',
      function: 'Clinical operations',
    },
    {
      title: 'Cut the wait for a first visit to seven days',
      owner: 'Ellen Brandt',
      function: 'Clinical operations',
    },
    { title: 'Keep nine in ten clinicians for two years', owner: 'Grace Lindqvist', function: 'People' },
    {
      title: 'Collect ninety-five percent of billed revenue in forty days',
      owner: 'Priya Menon',
      function: 'Finance',
    },
  ],
  initiatives: brightwaterInitiatives,
  metrics: brightwaterMetrics,
  strategy: brightwaterStrategy,
  boundaries: brightwaterBoundaries,
  accountability: brightwaterAccountability,
  agreements: [
    { starts: -243, days: 3, fee: 6600, rollover: { upTo: 1 }, expireAfter: 1, overage: 'carry' },
    { starts: -62, days: 4, fee: 8600, rollover: { upTo: 1 }, expireAfter: 1, overage: 'carry' },
  ],
  series: [
    {
      kind: 'weekly-check-in',
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
      starts: -40,
      time: '08:00',
      function: 'Clinical operations',
      next: 'moved',
    },
  ],
  sessions: [
    {
      kind: 'monthly-review',
      on: -34,
      agenda: [
        ['Registry', 20],
        ['Naperville permit', 20],
        ['Calendar and decisions', 15],
      ],
      notes: 'Agreed to hold the Aurora date whatever happens at Naperville.',
      privateNotes: 'Rafael is carrying two roles. Raise it with Dana alone.',
      left: ['Calendar and decisions'],
      reviewed: [
        'Open five clinics that reach break-even within nine months',
        'Cut the wait for a first visit to seven days',
      ],
      issue: ['leadership'],
      actions: [
        { title: 'Ask the county for a written permit date', owner: 'Rafael Ortiz', due: -27, done: -26 },
        { title: 'Cost of opening Naperville without imaging', owner: 'Priya Menon', due: -12, done: -10 },
        { title: 'Draft who does what in referral intake', owner: 'Tom Alvarado', due: -5 },
      ],
    },
    {
      kind: 'ceo-session',
      on: -20,
      agenda: [
        ['Naperville options', 30],
        ['Span of the operations role', 20],
      ],
      left: [],
      reviewed: ['Open five clinics that reach break-even within nine months'],
      notes: 'Dana wants the options with their cost before the next monthly review.',
      privateNotes: 'Open to a second operations director from the next fiscal year.',
      actions: [{ title: 'Options for the operations role', owner: 'Dana Whitlock', due: 15 }],
    },
    {
      kind: 'monthly-review',
      on: 6,
      time: '13:00',
      ask: 'Decide who owns referral intake\nAgree the Naperville opening date',
      agenda: [
        ['Registry', 20],
        ['Decisions needed', 25],
        ['90-day calendar', 15],
      ],
    },
    { kind: 'ceo-session', on: 13, time: '08:30', agenda: [['Naperville go or no-go', 20]] },
    { kind: 'monthly-review', on: 34, time: '13:00' },
  ],
  worked: [
    [-240, 1, 'Kick-off and interviews'],
    [-226, 1, 'Registry workshop'],
    [-219, 1, 'Leadership session'],
    [-205, 1, 'Site visits'],
    [-191, 0.5, 'Lease review'],
    [-185, 1, 'Monthly review'],
    [-170, 1, 'Playbook design'],
    [-162, 1, 'Hiring plan'],
    [-155, 1.25, 'Monthly review'],
    [-140, 1, 'Scheduling pilot set-up'],
    [-126, 1, 'Monthly review'],
    [-120, 0.75, 'Playbook with the Joliet team'],
    [-109, 1, 'Claims workshop'],
    [-100, 1, 'Scheduling pilot'],
    [-94, 1, 'Monthly review'],
    [-79, 1, 'Vendor selection'],
    [-70, 1, 'Referral intake'],
    [-64, 1, 'Monthly review'],
    [-52, 1, 'Playbook at Aurora'],
    [-44, 1, 'Pay bands'],
    [-35, 1, 'Preparation of the review'],
    [-34, 1, 'Monthly review'],
    [-21, 0.5, 'Naperville options'],
    [-20, 0.5, 'CEO session'],
    [-9, 1, 'Permit and opening plan'],
  ],
  planned: [
    [5, 0.5, 'Preparation of the review'],
    [6, 1, 'Monthly review'],
    [13, 0.5, 'CEO session'],
    [27, 1, 'Licence inspection'],
    [34, 1, 'Monthly review'],
  ],
  closedMonths: 5,
};
