/** Sample client: a British furniture maker between its workshops and its own web shop. */
import { alderInitiatives } from './alder-initiatives.ts';
import { alderMetrics } from './alder-metrics.ts';
import type { ClientStory } from './story.ts';
import { alderStrategy } from './strategies.ts';

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
  agreements: [{ starts: -235, days: 2, fee: 2600, rollover: 'all', expireAfter: 2, overage: 'carry' }],
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
    { kind: 'monthly-review', on: 36, time: '09:30' },
  ],
  worked: [
    [-233, 1, 'Kick-off'],
    [-222, 0.5, 'Workshop visit'],
    [-204, 1, 'Monthly review'],
    [-192, 1, 'Web shop brief'],
    [-174, 1, 'Monthly review'],
    [-164, 0.75, 'Workshop plan'],
    [-143, 1, 'Monthly review'],
    [-129, 1, 'Design approval'],
    [-113, 1, 'Monthly review'],
    [-101, 0.5, 'Costing'],
    [-83, 1, 'Monthly review'],
    [-72, 1, 'Showroom partners'],
    [-53, 1, 'Monthly review'],
    [-43, 0.5, 'Showroom partners'],
    [-23, 1, 'Monthly review'],
    [-16, 0.5, 'Soft launch'],
  ],
  planned: [
    [7, 0.5, 'Preparation of the review'],
    [8, 1, 'Monthly review'],
    [15, 0.5, 'CEO session'],
    [36, 1, 'Monthly review'],
  ],
  closedMonths: 6,
};
