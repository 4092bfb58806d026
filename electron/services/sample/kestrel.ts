/** Sample client: a European freight software company that has to turn pilots into paying customers. */
import { kestrelAccountability } from './kestrel-accountability.ts';
import { kestrelBoundaries } from './kestrel-boundaries.ts';
import { kestrelInitiatives } from './kestrel-initiatives.ts';
import { kestrelMetrics } from './kestrel-metrics.ts';
import type { ClientStory } from './story.ts';
import { kestrelStrategy } from './strategies.ts';

const pilots = 'Success criteria signed before every pilot';
const checklist = 'Go-live checklist owned by service delivery';
const board = 'Customer board for the four largest pilots';
const prices = 'Price book for the mid-market';

export const kestrel: ClientStory = {
  name: 'Kestrel Freight Systems',
  color: '#2f5fd0',
  currency: 'EUR',
  timeZone: 'Europe/Amsterdam',
  fiscalYearStart: 4,
  functions: ['Product', 'Sales', 'Service delivery', 'Finance'],
  people: [
    { name: 'Marieke van Dael', role: 'Chief executive', isCeo: true, isLeadership: true },
    { name: 'Jonas Becker', role: 'Chief product officer', function: 'Product', isLeadership: true },
    { name: 'Lucía Ferrán', role: 'VP sales', function: 'Sales', isLeadership: true },
    {
      name: 'Ove Sandström',
      role: 'Head of service delivery',
      function: 'Service delivery',
      isLeadership: true,
    },
    { name: 'Katarzyna Zieliński', role: 'Finance director', function: 'Finance', isLeadership: true },
    { name: 'Pieter Roos', role: 'Lead engineer, integrations', function: 'Product' },
  ],
  objectives: [
    { title: 'Turn seven of ten pilots into contracts', owner: 'Lucía Ferrán', function: 'Sales' },
    {
      title: 'Go live with a new carrier in ten working days',
      owner: 'Ove Sandström',
      function: 'Service delivery',
    },
    {
      title: 'Reach positive cash flow by the fourth quarter',
      owner: 'Katarzyna Zieliński',
      function: 'Finance',
    },
  ],
  initiatives: kestrelInitiatives,
  metrics: kestrelMetrics,
  strategy: kestrelStrategy,
  boundaries: kestrelBoundaries,
  accountability: kestrelAccountability,
  agreements: [
    {
      ...{ starts: -240, days: 2, fee: 3900, rollover: 'none', overage: { bill: 1800 } },
      ends: { inMonths: 6, noticeDays: 90 },
    },
  ],
  series: [
    {
      kind: 'weekly-check-in',
      rrule: 'FREQ=WEEKLY;BYDAY=WE',
      starts: -60,
      time: '15:30',
      function: 'Sales',
      next: 'skipped',
    },
    { kind: 'annual-planning', rrule: 'FREQ=YEARLY;BYMONTH=2;BYDAY=1TU', starts: -60, time: '09:00' },
  ],
  sessions: [
    {
      kind: 'monthly-review',
      on: -27,
      agenda: [
        ['Registry', 15],
        ['Pilots one by one', 30],
        ['Decisions', 15],
      ],
      notes: 'Every pilot without signed criteria is closed at the end of the month.',
      privateNotes: 'Jonas and Lucía do not talk to each other outside this meeting.',
      issue: ['leadership'],
      actions: [
        { title: 'List of pilots without criteria', owner: 'Lucía Ferrán', due: -20, done: -21 },
        { title: 'Roadmap that can be shown to customers', owner: 'Jonas Becker', due: -4 },
        { title: 'Cash forecast with the new price book', owner: 'Katarzyna Zieliński', due: 8 },
      ],
    },
    { kind: 'weekly-check-in', on: -6, left: [], notes: 'Roadmap draft promised for the next check-in.' },
    {
      kind: 'weekly-check-in',
      on: 1,
      time: '10:00',
      agenda: [
        ['Roadmap draft', 20],
        ['Support rota', 10],
      ],
    },
    {
      kind: 'monthly-review',
      on: 3,
      time: '09:00',
      ask: 'Choose the roadmap that customers see\nName an owner for the support rota',
      agenda: [
        ['Registry', 15],
        ['Roadmap for customers', 25],
        ['Support rota', 10],
        ['Calendar', 10],
      ],
    },
    { kind: 'ceo-session', on: 17, time: '11:30', agenda: [['Price book', 30]] },
    { kind: 'monthly-review', on: 31, time: '09:00' },
  ],
  worked: [
    [-236, 1, 'Kick-off'],
    [-228, 1, 'Pilot review', pilots],
    [-208, 1, 'Monthly review'],
    [-199, 1, 'Pilot contract', pilots],
    [-180, 1, 'Monthly review'],
    [-171, 0.75, 'Integration kit', 'Carrier integrations from a kit'],
    [-152, 1, 'Monthly review'],
    [-143, 1, 'Go-live checklist', checklist],
    [-123, 1, 'Customer board', board],
    [-116, 1, 'Monthly review'],
    [-96, 1.25, 'Go-live checklist', checklist],
    [-88, 1, 'Monthly review'],
    [-68, 1, 'First customer board', board],
    [-58, 0.75, 'Price interviews', prices],
    [-55, 1, 'Monthly review'],
    [-37, 1, 'Support rota', 'Support rota that spares the product team'],
    [-27, 1.25, 'Monthly review', prices, checklist],
    [-17, 0.5, 'Price book', prices],
    [-6, 0.25, 'Check-in'],
  ],
  planned: [
    [-1, 0.25, 'Preparation'],
    [1, 0.25, 'Check-in'],
    [3, 1, 'Monthly review'],
    [17, 0.5, 'CEO session'],
    [24, 0.5, 'Carrier kit'],
    [31, 1, 'Monthly review'],
    [45, 0.5, 'Price book'],
    [63, 1, 'Monthly review'],
    [74, 1, 'Annual planning'],
    [91, 1, 'Monthly review'],
  ],
  closedMonths: 6,
  issuedMonths: 2,
  tax: 21,
  expenses: [
    [-96, 92.25, 'Train to Rotterdam and back', 'billable'],
    [-96, 31.4, 'Lunch with the go-live team', 'own'],
    [-68, 184.5, 'Train to Rotterdam and back', 'billable'],
    [-67, 46.2, 'Dinner after the customer board', 'own'],
    [-37, 92.25, 'Train to Rotterdam and back', 'billable'],
    [-27, 92.25, 'Train to Rotterdam and back', 'billable'],
    [-17, 129, 'Two market reports on carrier prices', 'billable'],
  ],
};
