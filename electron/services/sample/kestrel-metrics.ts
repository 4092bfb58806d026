/** How Kestrel's objectives are measured: contracts follow, go-lives are stuck, cash is on its plan. */
import type { MetricStory } from './story.ts';

const pilots = 'Turn seven of ten pilots into contracts';
const carriers = 'Go live with a new carrier in ten working days';
const cash = 'Reach positive cash flow by the fourth quarter';

export const kestrelMetrics: readonly MetricStory[] = [
  {
    ...{ objective: pilots, name: 'Pilots that became contracts', unit: '%', baseline: 38, target: [5, 70] },
    readings: [39, 41, 45, 49, 54, 57, 60],
  },
  {
    ...{ objective: pilots, name: 'Pilots without criteria', unit: 'pilots', baseline: 9, target: [1, 0] },
    readings: [9, 8, 7, 5, 4, 3, 2],
    notes: { [-1]: 'Both that are left end this month.' },
  },
  {
    ...{
      objective: pilots,
      name: 'Days from pilot to signature',
      unit: 'days',
      baseline: 112,
      target: [5, 60],
    },
    readings: [110, 106, 101, 99, 97, 95, 92],
    confidence: ['medium', 'medium', 'medium', 'medium', 'medium', 'medium', 'medium'],
  },
  {
    ...{
      objective: pilots,
      name: 'New yearly revenue',
      unit: 'EUR thousand',
      baseline: 0,
      target: [5, 1300],
    },
    plan: [
      [-5, 120],
      [-2, 400],
      [1, 800],
    ],
    readings: [20, 60, 130, 190, 270, 410, 430],
  },
  {
    ...{ objective: carriers, name: 'Working days to go live', unit: 'days', baseline: 27, target: [3, 10] },
    readings: [26, 26, 25, 25, 24, 24, 23.5],
    notes: { [-3]: 'Three carriers waited for the same two engineers.' },
  },
  {
    ...{ objective: carriers, name: 'Go-lives without rework', unit: '%', baseline: 52, target: [3, 90] },
    readings: [54, 58, 62, 65, 70, 74, 78],
  },
  {
    ...{ objective: carriers, name: 'Carriers in the queue', unit: 'carriers', baseline: 6, target: [3, 2] },
    readings: [6, 7, 7, 8, 8, 7, 7],
  },
  {
    ...{
      objective: cash,
      name: 'Cash flow of the month',
      unit: 'EUR thousand',
      baseline: -210,
      target: [5, 20],
    },
    readings: [-195, -172, -160, -141, -118, -104, -86],
    confidence: ['high', 'high', 'high', 'high', 'high', 'medium', 'medium'],
  },
  {
    ...{
      objective: cash,
      name: 'Days that invoices are unpaid',
      unit: 'days',
      baseline: 58,
      target: [5, 40],
    },
    readings: [57, 55, 54, 53, 50, 49, 47],
  },
  {
    ...{ objective: cash, name: 'Gross margin', unit: '%', baseline: 61, target: [5, 68] },
    readings: [61, 61.8, 62.6, 63, 63.9, 64.4, 65.1],
  },
  {
    ...{ objective: cash, name: 'Cost of service a shipment', unit: 'EUR', baseline: 1.9, target: [5, 1.4] },
    readings: [1.88, 1.84, 1.8, null, 1.71, 1.69, null],
  },
];
