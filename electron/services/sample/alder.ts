/** Sample client: a British furniture maker between its workshops and its own web shop. */
import { alderInitiatives } from './alder-initiatives.ts';
import { alderMetrics } from './alder-metrics.ts';
import type { ClientStory } from './story.ts';
import { alderStrategy } from './strategies.ts';

const shop = 'New web shop with live lead times';
const partners = 'Showroom partners on new terms';
const plan = 'One plan for all three workshops';
const costs = 'True cost of every piece';

export const alder: ClientStory = {
  name: 'Alder & Pine Makers',
  color: '#b4452c',
  currency: 'GBP',
  timeZone: 'Europe/London',
  fiscalYearStart: 9,
  functions: ['Workshops', 'Marketing', 'Operations', 'Finance'],
  people: [
    { name: 'Harriet Osgood', role: 'Managing director', isCeo: true, isLeadership: true },
    { name: 'Callum Reid', role: 'Workshop director', function: 'Workshops', isLeadership: true },
    { name: 'Ines Carvalho', role: 'Head of marketing', function: 'Marketing', isLeadership: true },
    { name: 'Bill Thornbury', role: 'Operations manager', function: 'Operations', isLeadership: true },
    { name: 'Yusuf Rahman', role: 'Finance manager', function: 'Finance' },
  ],
  objectives: [
    { title: 'Sell half of all orders through our own shop', owner: 'Ines Carvalho', function: 'Marketing' },
    { title: 'Deliver every order in six weeks', owner: 'Bill Thornbury', function: 'Operations' },
    { title: 'Lift workshop margin to forty percent', owner: 'Callum Reid', function: 'Workshops' },
  ],
  initiatives: alderInitiatives,
  metrics: alderMetrics,
  strategy: alderStrategy,
  agreements: [
    {
      ...{ starts: -235, days: 2, fee: 2600, rollover: 'all', expireAfter: 2, overage: 'carry' },
      ends: { inMonths: 3, noticeDays: 90 },
    },
  ],
  sessions: [
    {
      kind: 'monthly-review',
      on: -23,
      agenda: [
        ['Registry', 20],
        ['Launch of the shop', 20],
        ['Workshop plan', 15],
      ],
      notes: 'The shop launches only with lead times that are true.',
      privateNotes: 'Harriet thinks of selling in three years; nobody else knows.',
      left: ['Workshop plan'],
      reviewed: [
        'Sell half of all orders through our own shop',
        'Deliver every order in six weeks',
        'Lift workshop margin to forty percent',
      ],
      issue: ['leadership', 'ceo'],
      actions: [
        { title: 'Stock photos replaced by our own', owner: 'Ines Carvalho', due: -3, done: -4 },
        { title: 'Commission paid to each partner last year', owner: 'Yusuf Rahman', due: 4 },
      ],
    },
    {
      kind: 'monthly-review',
      on: 8,
      time: '09:30',
      ask: 'Confirm the launch date of the shop',
      agenda: [
        ['Registry', 20],
        ['Public launch', 20],
        ['Showroom partners', 20],
      ],
    },
    { kind: 'ceo-session', on: 15, time: '16:00', agenda: [['Showroom partners', 30]] },
    { kind: 'monthly-review', on: 33, time: '09:30' },
  ],
  worked: [
    [-233, 1, 'Kick-off'],
    [-222, 0.5, 'Workshop visit'],
    [-204, 1, 'Monthly review'],
    [-192, 1, 'Web shop brief'],
    [-174, 1, 'Monthly review', shop],
    [-164, 0.75, 'Workshop plan', plan],
    [-143, 1, 'Workshop plan', plan],
    [-129, 1, 'Design approval', shop],
    [-113, 1, 'Shared plan', plan],
    [-101, 0.5, 'Costing', costs],
    [-83, 1, 'Thirty best sellers', costs],
    [-72, 1, 'Showroom partners', partners],
    [-53, 1, 'Lead times', shop, plan],
    [-43, 0.5, 'Showroom partners', partners],
    [-23, 1, 'Monthly review', shop, plan],
    [-16, 0.5, 'Soft launch', shop],
  ],
  planned: [
    [7, 0.5, 'Preparation of the review'],
    [8, 1, 'Monthly review'],
    [15, 0.5, 'CEO session'],
    [33, 1, 'Monthly review'],
    [47, 0.5, 'Variants to drop'],
    [64, 1, 'Monthly review'],
    [75, 0.5, 'Delivery under six weeks'],
    [88, 1, 'Monthly review'],
  ],
  pauses: [{ from: -111, to: -102, known: -140, note: 'The workshops close for the summer' }],
  closedMonths: 6,
  tax: 20,
  expenses: [
    [-129, 58.2, 'Train to Leeds and back', 'billable'],
    [-72, 41.8, 'Train to Harrogate and back', 'billable'],
    [-23, 58.2, 'Train to Leeds and back', 'billable'],
  ],
};
