/** How Alder & Pine's objectives are measured: the shop is ahead of its launch, and margin has no metric yet. */
import type { MetricStory } from './story.ts';

const shop = 'Sell half of all orders through our own shop';
const delivery = 'Deliver every order in six weeks';

export const alderMetrics: readonly MetricStory[] = [
  {
    ...{ objective: shop, name: 'Orders through our shop', unit: '%', baseline: 9, target: [9, 50] },
    plan: [
      [0, 12],
      [2, 22],
      [5, 35],
    ],
    readings: [9, 9, 10, 10, 11, 11, 12],
    notes: { [-1]: 'Soft launch to past customers only.' },
  },
  {
    ...{ objective: shop, name: 'Visitors who order', unit: '%', baseline: 0.7, target: [9, 1.8] },
    readings: [0.7, 0.74, 0.83, 0.92, 0.98, 1.05, 1.12],
  },
  {
    ...{
      objective: shop,
      name: 'Commission paid to partners',
      unit: 'GBP thousand',
      baseline: 31,
      target: [9, 16],
    },
    readings: [31, 30, 29, 28.5, 27, 26.5, 25],
  },
  {
    ...{ objective: shop, name: 'Returns', unit: '%', baseline: 6.5, target: [9, 4] },
    readings: [6.5, 6.3, 6.2, 6.1, null, 5.8, 5.6],
  },
  {
    ...{
      objective: delivery,
      name: 'Weeks from order to door',
      unit: 'weeks',
      baseline: 9.5,
      target: [4, 6],
    },
    readings: [9.3, 9, 8.8, 8.4, 8.2, 8.1, 8],
    retarget: { from: -2, target: [8, 6], reason: 'The second finishing line arrives in the new year.' },
  },
  {
    ...{ objective: delivery, name: 'Orders on the promised day', unit: '%', baseline: 68, target: [4, 95] },
    readings: [70, 73, 75, 79, 81, 84, 86],
  },
];
