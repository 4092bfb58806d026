/** What the strategies of the sample's clients were turned into, and how their plans of earlier years ended. */
import type { StrategyStory } from './story.ts';

/** Plans of three years of which about half was achieved each time, for want of people who had both jobs. */
export const brightwaterStrategy: StrategyStory = {
  weights: {
    'Open five clinics that reach break-even within nine months': 4,
    'Cut the wait for a first visit to seven days': 3,
  },
  translations: [
    {
      objective: 'Open five clinics that reach break-even within nine months',
      ...{ kind: 'resource_allocation', state: 'in_place', on: -190 },
      what: 'One opening manager leaves the daily round of clinics for a year',
      ...{ owner: 'Rafael Ortiz', function: 'Clinical operations' },
    },
    {
      initiative: 'Site playbook for every new clinic',
      ...{ kind: 'process_change', state: 'in_place', on: -55 },
      what: 'No lease is signed before staffing is planned by the playbook',
      ...{ owner: 'Priya Menon', function: 'Finance' },
    },
    {
      initiative: 'Open scheduling templates in all clinics',
      ...{ kind: 'operational_decision', state: 'in_place', on: -70 },
      what: 'A third of every clinician’s week is kept free for first visits',
      ...{ owner: 'Ellen Brandt', function: 'Clinical operations' },
    },
    {
      initiative: 'Referral intake handled by one team',
      ...{ kind: 'resource_allocation', state: 'planned', on: -20, from: 30 },
      what: 'Four people of the clinics’ front desks move to the intake desk',
      owner: 'Ellen Brandt',
    },
    {
      initiative: 'Clinician career ladder',
      ...{ kind: 'process_change', state: 'dropped', on: -140 },
      what: 'Promotion twice a year instead of at any time',
      ...{ owner: 'Grace Lindqvist', function: 'People' },
    },
  ],
  past: [
    {
      yearsAgo: 3,
      objectives: [
        ['Open three clinics', 3, 1.5, 'No one was released from daily work', true],
        ['Wait for a first visit of ten days', 12, 6.5, 'Each region planned by itself', true],
        ['Voluntary turnover below fifteen percent', 8, 6.5],
      ],
    },
    {
      yearsAgo: 2,
      objectives: [
        ['Open four clinics', 4, 2, 'No one was released from daily work', true],
        ['Wait for a first visit of nine days', 10, 5.5, 'Each region planned by itself', true],
        ['Denied claims below six percent', 5, 2.5, 'Two billing systems'],
        ['One intake desk for referrals', 100, 85],
      ],
    },
    {
      yearsAgo: 1,
      objectives: [
        ['Open four clinics', 4, 2, 'No one was released from daily work', true],
        ['Wait for a first visit of eight days', 9, 4.5, 'Each region planned by itself', true],
        ['Denied claims below five percent', 4, 2.25, 'Two billing systems', true],
      ],
    },
  ],
};

/** Two years that ended differently: nothing is claimed. */
export const kestrelStrategy: StrategyStory = {
  weights: { 'Reach positive cash flow by the fourth quarter': 2 },
  translations: [
    {
      objective: 'Turn seven of ten pilots into contracts',
      ...{ kind: 'operational_decision', state: 'in_place', on: -150 },
      what: 'No pilot starts without a signed success measure',
      ...{ owner: 'Lucía Ferrán', function: 'Sales' },
    },
    {
      initiative: 'Carrier integrations from a kit',
      ...{ kind: 'resource_allocation', state: 'planned', on: -35, from: 25 },
      what: 'One engineer works for integrations only',
      ...{ owner: 'Jonas Becker', function: 'Product' },
    },
    {
      initiative: 'Go-live checklist owned by service delivery',
      ...{ kind: 'process_change', state: 'in_place', on: -95 },
      what: 'Service delivery accepts a go-live, not the seller',
      ...{ owner: 'Ove Sandström', function: 'Service delivery' },
    },
  ],
  past: [
    {
      yearsAgo: 2,
      objectives: [
        ['Eight carriers live', 8, 7],
        ['Churn below eight percent', 4, 2, 'Go-lives took too long', true],
        ['Positive cash flow in two quarters', 2, 1, 'Prices stayed as they were', true],
      ],
    },
    {
      yearsAgo: 1,
      objectives: [
        ['Twelve carriers live', 6, 5.5],
        ['Churn below seven percent', 3, 2.5, '', true],
        ['Positive cash flow in three quarters', 3, 1.5, 'Prices stayed as they were', true],
      ],
    },
  ],
};

/** One year is all that anybody wrote down, and nothing was translated yet but one thing. */
export const alderStrategy: StrategyStory = {
  weights: {},
  translations: [
    {
      initiative: 'One plan for all three workshops',
      ...{ kind: 'process_change', state: 'in_place', on: -105 },
      what: 'Orders are promised from the shared plan only',
      ...{ owner: 'Bill Thornbury', function: 'Operations' },
    },
  ],
  past: [
    {
      yearsAgo: 1,
      objectives: [
        ['A third of all orders through our own shop', 20, 9, 'The shop was nobody’s main job', true],
        ['Deliver every order in seven weeks', 3, 1.5, 'Three workshops, three plans', true],
      ],
    },
  ],
};
