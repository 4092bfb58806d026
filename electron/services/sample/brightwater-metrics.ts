/** How Brightwater's objectives are measured: the clinics fill, the wait does not fall, and nobody read collections. */
import type { MetricStory } from './story.ts';

const clinics = 'Open five clinics that reach break-even within nine months';
const wait = 'Cut the wait for a first visit to seven days';
const clinicians = 'Keep nine in ten clinicians for two years';
const revenue = 'Collect ninety-five percent of billed revenue in forty days';

export const brightwaterMetrics: readonly MetricStory[] = [
  {
    ...{ objective: clinics, name: 'Clinics open', unit: 'clinics', baseline: 12, target: [4, 17] },
    plan: [
      [-5, 13],
      [-2, 14],
      [0, 15],
      [2, 16],
    ],
    readings: [12, 12, 13, 13, 13, 13, 14],
    notes: { [-1]: 'Aurora opened; Naperville waits for its permit.' },
  },
  {
    ...{ objective: clinics, name: 'Visits a clinic and day', unit: 'visits', baseline: 22, target: [4, 34] },
    readings: [22.5, 24, 25, 26.5, 28, 28.5, 30],
  },
  {
    ...{ objective: clinics, name: 'Months to break-even', unit: 'months', baseline: 13.5, target: [4, 9] },
    readings: [13, 12.8, 12, 11.9, 11.4, 11.2, 10.9],
    confidence: ['medium', 'medium', 'low', 'medium', 'medium', 'medium', 'low'],
  },
  {
    ...{
      objective: clinics,
      name: 'Cost of an opening',
      unit: 'USD thousand',
      baseline: 940,
      target: [4, 800],
    },
    readings: [940, 930, 915, 905, null, 884, 871],
  },
  {
    ...{ objective: wait, name: 'Days to a first visit', unit: 'days', baseline: 19, target: [4, 7] },
    readings: [18.5, 18, 17.5, 17, 16.5, 16.5, 16],
    confidence: ['high', 'high', 'high', 'high', 'high', 'high', 'high'],
    notes: { [-2]: 'Two clinicians of the Elgin clinic left in the same week.' },
  },
  {
    ...{ objective: wait, name: 'Referrals answered in a day', unit: '%', baseline: 41, target: [4, 85] },
    readings: [44, 49, 53, 57, 60, 66, 69],
  },
  {
    ...{ objective: wait, name: 'Slots lost to no-shows', unit: '%', baseline: 14, target: [4, 8] },
    readings: [14, 13.6, 13.1, 12, 11.7, 11, 10.6],
  },
  {
    ...{ objective: wait, name: 'Visits booked online', unit: '%', baseline: 8, target: [4, 40] },
    readings: [8, 9, 9, 11, 14, 21, 27],
    retarget: { from: -3, target: [4, 32], reason: 'The booking page comes a quarter later than planned.' },
  },
  {
    ...{
      objective: clinicians,
      name: 'Clinicians who stay two years',
      unit: '%',
      baseline: 78,
      target: [10, 90],
    },
    readings: [78, 78.4, 79, 80, 80.5, 81.3, 82.1],
  },
  {
    ...{ objective: clinicians, name: 'Open posts', unit: 'posts', baseline: 23, target: [4, 9] },
    readings: [22, 21, 20, 17, 17, 15, null],
  },
  {
    ...{ objective: revenue, name: 'Collected in forty days', unit: '%', baseline: 86, target: [4, 95] },
    readings: [86.5, 87.4, 88, 88.9, 90, null, null],
  },
];
