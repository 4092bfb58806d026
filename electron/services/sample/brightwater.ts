/** Sample client: a group of outpatient clinics in the United States that grows faster than it can staff itself. */
import { brightwaterAccountability } from './brightwater-accountability.ts';
import { brightwaterBoundaries } from './brightwater-boundaries.ts';
import { brightwaterInitiatives } from './brightwater-initiatives.ts';
import { brightwaterMetrics } from './brightwater-metrics.ts';
import type { ClientStory } from './story.ts';
import { brightwaterStrategy } from './strategies.ts';

const openings = 'Naperville and Aurora openings';
const playbook = 'Site playbook for every new clinic';
const templates = 'Open scheduling templates in all clinics';
const intake = 'Referral intake handled by one team';
const ladder = 'Clinician career ladder';
const claims = 'Claims scrubbing before submission';

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
    [-205, 1, 'Site visits', openings],
    [-191, 0.5, 'Lease review', openings],
    [-185, 1, 'Monthly review', openings, ladder],
    [-170, 1, 'Staffing forecast', openings, 'Staffing forecast for both new sites'],
    [-162, 1, 'Hiring plan', ladder],
    [-155, 1.25, 'Playbook design', playbook],
    [-140, 1, 'Scheduling pilot set-up', templates],
    [-126, 1, 'Pay bands', ladder, 'Cost of the new pay bands'],
    [-120, 0.75, 'Playbook with the Joliet team', playbook],
    [-109, 1, 'Claims workshop', claims],
    [-100, 1, 'Scheduling pilot', templates],
    [-94, 1, 'Waiting lists', templates, 'Waiting lists by clinic'],
    [-79, 1, 'Order of the clinics', templates, 'Which clinics get the templates first?'],
    [-70, 0.75, 'Referral intake', intake],
    [-64, 1, 'Referral intake', intake, 'Contacts of the fifty largest referring practices'],
    [-52, 1, 'Playbook at Aurora', playbook],
    [-44, 1, 'Pay bands', ladder],
    [-36, 1, 'Naperville without imaging', openings],
    [-34, 1, 'Monthly review'],
    [-22, 0.5, 'Naperville options', openings, 'Open Naperville without imaging?'],
    [-20, 0.5, 'CEO session'],
    [-9, 1, 'Permit and opening plan', openings, 'Nurse hiring plan for Naperville'],
  ],
  late: [[-83, 0.25, 'Call on the denial reports', -61]],
  planned: [
    [5, 0.5, 'Preparation of the review'],
    [6, 1, 'Monthly review'],
    [13, 0.5, 'CEO session'],
    [27, 1, 'Licence inspection'],
    [34, 1, 'Monthly review'],
    [48, 1, 'First patients at both sites'],
    [62, 1, 'Monthly review'],
    [76, 0.5, 'CEO session'],
    [90, 1, 'Monthly review'],
  ],
  repeated: [
    {
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      first: [2, 2],
      lasts: 84,
      days: 0.5,
      note: 'Round of the clinics',
      except: [42],
    },
  ],
  closedMonths: 6,
  issuedMonths: 1,
  expenses: [
    [-205, 214.6, 'Flight to Chicago and back', 'billable'],
    [-120, 87.4, 'Hire car to Joliet', 'billable'],
    [-52, 64.25, 'Hire car to Aurora', 'billable'],
    [-20, 38.9, 'Lunch with Dana', 'own'],
    [-9, 71.5, 'Hire car to Naperville', 'billable'],
  ],
};
