/** What must be decided at Kestrel Freight Systems, what went to its CEO, and what the role may do. */
import type { AccountabilityStory } from './accountability-story.ts';

export const kestrelAccountability: AccountabilityStory = {
  charter: [
    { authority: 'report_to_ceo', isGranted: true, since: -236, evidence: 'Agreement, section 2' },
    { authority: 'define_metrics', isGranted: true, since: -236, evidence: 'Agreement, section 2' },
    {
      authority: 'convene_reviews',
      isGranted: false,
      since: -236,
      evidence: 'Each review is called by the leadership team',
    },
    { authority: 'convene_reviews', isGranted: true, since: -88, evidence: 'Note of Marieke to all leaders' },
    { authority: 'escalate', isGranted: true, since: -236, evidence: 'Agreement, section 2' },
  ],
  decisions: [
    {
      question: 'May a pilot go on without signed criteria?',
      decider: 'leadership',
      initiative: 'Success criteria signed before every pilot',
      raised: -60,
      needed: -20,
      decided: [-27, 'No. Those without are closed at the end of the month.'],
    },
    {
      question: 'Lowest price that sales may offer without asking',
      decider: 'person',
      of: 'Katarzyna Zieliński',
      initiative: 'Price book for the mid-market',
      raised: -75,
      needed: -50,
      decided: [-44, 'Fifteen percent under the list for contracts of two years.'],
    },
    {
      question: 'Which two features leave the public roadmap?',
      decider: 'person',
      of: 'Pieter Roos',
      initiative: 'Customer board for the four largest pilots',
      raised: -30,
      needed: 10,
      leadDays: 5,
      options: 'Route planning, customs forms, driver app',
      recommendation: 'Customs forms and driver app: no pilot asked for them.',
    },
    {
      question: 'Who pays for support at night during go-live weeks?',
      decider: 'ceo',
      initiative: 'Support rota that spares the product team',
      raised: -38,
      needed: -4,
    },
    {
      question: 'Does the price book hold for the two oldest customers?',
      decider: 'ceo',
      initiative: 'Price book for the mid-market',
      raised: -12,
      needed: 24,
      leadDays: 5,
      recommendation: 'From their next renewal on, announced now.',
    },
    {
      question: 'Open an office in Rotterdam next year?',
      decider: 'leadership',
      raised: -6,
      needed: 90,
      leadDays: 14,
    },
  ],
  escalations: [
    {
      reason: 'Product and sales show customers two different roadmaps.',
      initiative: 'Customer board for the four largest pilots',
      raised: -11,
      acknowledged: -10,
    },
    {
      reason: 'Finance had no go-live dates for two months, so nothing was invoiced.',
      initiative: 'Invoices within two days of go-live',
      trigger: 'handoff_overdue',
      raised: -66,
      acknowledged: -65,
      resolved: [-63, 'Service delivery hands over the dates on the day a go-live is signed.'],
    },
  ],
  ceoHours: [46, 47, 44, 41, 38, 36, 33, 30],
};
