/** What Alder & Pine Makers has set out to do. */
import type { InitiativeStory } from './story.ts';

export const alderInitiatives: readonly InitiativeStory[] = [
  {
    title: 'New web shop with live lead times',
    objective: 'Sell half of all orders through our own shop',
    owner: 'Ines Carvalho',
    function: 'Marketing',
    starts: -180,
    target: 24,
    updates: [
      [-130, 'on_track', 'Design approved; build begins.'],
      [-58, 'at_risk', 'Lead times cannot be read from the workshop plan yet.'],
      [-16, 'on_track', 'Lead times come from the plan every night; soft launch works.'],
    ],
    milestones: [
      {
        title: 'Design approved',
        kind: 'decision',
        owner: 'Ines Carvalho',
        due: -130,
        completed: -129,
        needs: { from: 'ceo', leadDays: 7 },
      },
      {
        title: 'Soft launch to existing customers',
        owner: 'Ines Carvalho',
        due: -40,
        completed: -17,
        slips: [[-58, -18, 'Lead times were not ready']],
      },
      { title: 'Public launch', owner: 'Ines Carvalho', due: 24 },
    ],
  },
  {
    title: 'Showroom partners on new terms',
    objective: 'Sell half of all orders through our own shop',
    owner: 'Harriet Osgood',
    starts: -70,
    target: 70,
    updates: [[-43, 'at_risk', 'Two of the six partners refuse the lower commission.']],
    milestones: [
      {
        title: 'Keep or leave the two partners',
        kind: 'decision',
        owner: 'Harriet Osgood',
        due: 19,
        needs: { from: 'ceo', leadDays: 3 },
      },
      { title: 'New terms signed', owner: 'Harriet Osgood', due: 70 },
    ],
  },
  {
    title: 'One plan for all three workshops',
    objective: 'Deliver every order in six weeks',
    owner: 'Bill Thornbury',
    function: 'Operations',
    starts: -165,
    target: 50,
    updates: [
      [-105, 'on_track', 'Oak and upholstery are on the shared plan.'],
      [-29, 'on_track', 'Finishing joins next month; median delivery eight weeks.'],
    ],
    milestones: [
      { title: 'Two workshops on the shared plan', owner: 'Bill Thornbury', due: -110, completed: -108 },
      { title: 'Finishing workshop on the plan', owner: 'Callum Reid', due: 14 },
      {
        title: 'Delivery under six weeks for a full month',
        kind: 'review',
        owner: 'Bill Thornbury',
        due: 50,
      },
    ],
  },
  {
    title: 'Second delivery partner in the north',
    objective: 'Deliver every order in six weeks',
    owner: 'Bill Thornbury',
    function: 'Operations',
    starts: -55,
    target: 35,
    updates: [[-25, 'on_track', 'Trial with two vans; damages below one percent.']],
    milestones: [
      { title: 'Trial evaluated', kind: 'review', owner: 'Bill Thornbury', due: 10 },
      { title: 'Contract signed', owner: 'Yusuf Rahman', due: 35 },
    ],
  },
  {
    title: 'True cost of every piece',
    objective: 'Lift workshop margin to forty percent',
    owner: 'Yusuf Rahman',
    function: 'Finance',
    starts: -140,
    target: -8,
    updates: [
      [-90, 'on_track', 'Times measured for the thirty best sellers.'],
      [-30, 'at_risk', 'Finishing times vary too much to be used.'],
    ],
    milestones: [
      { title: 'Thirty best sellers costed', owner: 'Yusuf Rahman', due: -85, completed: -83 },
      {
        title: 'Full catalogue costed',
        owner: 'Yusuf Rahman',
        due: -28,
        slips: [[-40, -8, 'Finishing times were measured again']],
      },
    ],
  },
  {
    title: 'Fewer variants in the catalogue',
    objective: 'Lift workshop margin to forty percent',
    owner: 'Callum Reid',
    function: 'Workshops',
    starts: -35,
    target: 82,
    updates: [[-34, 'not_started', 'Waits for the true costs.']],
    milestones: [
      {
        title: 'Variants to drop',
        kind: 'decision',
        owner: 'Callum Reid',
        due: 44,
        needs: { from: 'leadership', leadDays: 14 },
      },
    ],
  },
];
