/** What Kestrel Freight Systems has set out to do. */
import type { InitiativeStory } from './story.ts';

export const kestrelInitiatives: readonly InitiativeStory[] = [
  {
    title: 'Success criteria signed before every pilot',
    objective: 'Turn seven of ten pilots into contracts',
    owner: 'Lucía Ferrán',
    function: 'Sales',
    starts: -200,
    target: -20,
    updates: [
      [-160, 'on_track', 'Template agreed with legal and two customers.'],
      [-75, 'on_track', 'All pilots since the summer have signed criteria.'],
      [-19, 'done', 'Part of the standard pilot contract.'],
    ],
    milestones: [
      { title: 'Template agreed', owner: 'Lucía Ferrán', due: -160, completed: -161 },
      {
        title: 'Standard pilot contract published',
        owner: 'Katarzyna Zieliński',
        due: -20,
        completed: -19,
      },
    ],
  },
  {
    title: 'Customer board for the four largest pilots',
    objective: 'Turn seven of ten pilots into contracts',
    owner: 'Lucía Ferrán',
    function: 'Sales',
    starts: -120,
    target: 58,
    updates: [
      [-88, 'on_track', 'Three of four customers accepted.'],
      [-44, 'at_risk', 'Second meeting moved twice; the customers ask for a roadmap first.'],
      [-12, 'off_track', 'No meeting in this quarter without a roadmap that product stands behind.'],
    ],
    milestones: [
      { title: 'First customer board', owner: 'Lucía Ferrán', due: -70, completed: -68 },
      {
        title: 'Second customer board',
        owner: 'Lucía Ferrán',
        due: -28,
        slips: [
          [-50, -5, 'Two customers could not travel'],
          [-15, 36, 'Customers want the roadmap first'],
        ],
      },
      {
        title: 'Which roadmap is shown to customers',
        kind: 'decision',
        owner: 'Jonas Becker',
        due: 22,
        needs: { from: 'leadership', leadDays: 10 },
      },
    ],
  },
  {
    title: 'Price book for the mid-market',
    objective: 'Turn seven of ten pilots into contracts',
    owner: 'Katarzyna Zieliński',
    function: 'Finance',
    starts: -100,
    target: 30,
    updates: [
      [-66, 'on_track', 'Willingness-to-pay interviews done with eleven customers.'],
      [-17, 'on_track', 'Three tiers drafted; sales tests them on the two renewals of this month.'],
    ],
    milestones: [
      { title: 'Customer interviews', owner: 'Lucía Ferrán', due: -60, completed: -58 },
      {
        title: 'Price book approved',
        kind: 'decision',
        owner: 'Katarzyna Zieliński',
        due: 30,
        needs: { from: 'ceo', leadDays: 12 },
      },
    ],
  },
  {
    title: 'Carrier integrations from a kit',
    objective: 'Go live with a new carrier in ten working days',
    owner: 'Jonas Becker',
    function: 'Product',
    starts: -190,
    target: 65,
    updates: [
      [-130, 'on_track', 'Kit covers three of the five usual protocols.'],
      [-47, 'at_risk', 'Pieter is pulled into support two days a week.'],
      [-14, 'at_risk', 'Fourth protocol done; the fifth waits for an engineer.'],
    ],
    milestones: [
      { title: 'Kit covers three protocols', owner: 'Pieter Roos', due: -130, completed: -133 },
      {
        title: 'Kit covers five protocols',
        owner: 'Pieter Roos',
        due: -10,
        slips: [
          [-47, 14, 'Support duty'],
          [-14, 28, 'Fifth protocol waits for an engineer'],
        ],
      },
      {
        title: 'Engineer for integrations: hire or move',
        kind: 'decision',
        owner: 'Jonas Becker',
        due: -2,
        needs: { from: 'ceo', leadDays: 5 },
      },
      { title: 'Two carriers live from the kit alone', owner: 'Ove Sandström', due: 65 },
    ],
  },
  {
    title: 'Go-live checklist owned by service delivery',
    objective: 'Go live with a new carrier in ten working days',
    owner: 'Ove Sandström',
    function: 'Service delivery',
    starts: -150,
    target: 18,
    updates: [
      [-90, 'on_track', 'First four go-lives with the checklist: sixteen days on average.'],
      [-26, 'on_track', 'Last two took eleven and twelve days.'],
    ],
    milestones: [
      { title: 'Checklist in use', owner: 'Ove Sandström', due: -95, completed: -96 },
      { title: 'Three go-lives in ten days or less', kind: 'review', owner: 'Ove Sandström', due: 18 },
    ],
  },
  {
    title: 'Support rota that spares the product team',
    objective: 'Go live with a new carrier in ten working days',
    function: 'Service delivery',
    starts: -40,
    target: 45,
    updates: [[-36, 'not_started', 'Nobody named yet.']],
    milestones: [
      {
        title: 'Rota agreed between product and service delivery',
        due: 11,
        needs: { from: 'function', function: 'Product', leadDays: 5 },
      },
    ],
  },
  {
    title: 'Invoices within two days of go-live',
    objective: 'Reach positive cash flow by the fourth quarter',
    owner: 'Katarzyna Zieliński',
    function: 'Finance',
    starts: -110,
    target: 40,
    updates: [
      [-72, 'on_track', 'Hand-over form agreed with service delivery.'],
      [-24, 'on_track', 'Days to invoice down from 19 to 8.'],
    ],
    milestones: [
      { title: 'Hand-over form in use', owner: 'Ove Sandström', due: -65, completed: -63 },
      { title: 'Invoicing straight from the go-live record', owner: 'Katarzyna Zieliński', due: 40 },
    ],
  },
  {
    title: 'Hosting costs per shipment halved',
    objective: 'Reach positive cash flow by the fourth quarter',
    owner: 'Jonas Becker',
    function: 'Product',
    starts: -85,
    target: 88,
    updates: [[-51, 'on_hold', 'Paused until the integration kit is done.']],
    milestones: [
      { title: 'Cost per shipment measured', owner: 'Pieter Roos', due: -60, completed: -57 },
      { title: 'Storage moved to the cheaper tier', owner: 'Pieter Roos', due: 70 },
    ],
  },
];
