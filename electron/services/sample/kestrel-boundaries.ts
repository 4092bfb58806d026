/** What the functions of Kestrel Freight Systems need from one another. */
import type { BoundaryStory } from './story.ts';

export const kestrelBoundaries: BoundaryStory = {
  handoffs: [
    {
      what: 'Usage of the pilots by customer',
      from: 'Product',
      to: 'Sales',
      initiative: 'Customer board for the four largest pilots',
      requested: -100,
      needed: -80,
      steps: [[-74, 'deliver']],
    },
    {
      what: 'Lowest price by size of customer',
      from: 'Finance',
      to: 'Sales',
      initiative: 'Price book for the mid-market',
      requested: -90,
      needed: -70,
      steps: [
        [-85, 'counter', -60],
        [-84, 'agree'],
        [-55, 'deliver'],
      ],
    },
    {
      what: 'Signed scope of each pilot',
      from: 'Sales',
      to: 'Service delivery',
      initiative: 'Go-live checklist owned by service delivery',
      requested: -60,
      needed: -46,
      steps: [[-52, 'decline']],
    },
    {
      what: 'Go-live dates of the next quarter',
      from: 'Service delivery',
      to: 'Finance',
      initiative: 'Invoices within two days of go-live',
      requested: -50,
      needed: -36,
      steps: [[-38, 'deliver']],
    },
    {
      what: 'Integrations that a pilot may promise',
      from: 'Product',
      to: 'Sales',
      initiative: 'Success criteria signed before every pilot',
      requested: -33,
      needed: -18,
    },
    {
      what: 'An engineer on call in go-live weeks',
      from: 'Product',
      to: 'Service delivery',
      initiative: 'Support rota that spares the product team',
      requested: -9,
      needed: 12,
      steps: [[-7, 'agree']],
    },
  ],
};
