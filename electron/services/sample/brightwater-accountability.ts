/** What must be decided at Brightwater Clinics, and a charter that is not complete. */
import type { AccountabilityStory } from './accountability-story.ts';

export const brightwaterAccountability: AccountabilityStory = {
  charter: [
    { authority: 'report_to_ceo', isGranted: true, since: -200, evidence: 'Engagement letter' },
    { authority: 'define_metrics', isGranted: true, since: -200, evidence: 'Engagement letter' },
    { authority: 'escalate', isGranted: false, since: -200, evidence: 'Dana wants it to go by the VP first' },
  ],
  decisions: [
    {
      question: 'Open Naperville without imaging?',
      decider: 'ceo',
      initiative: 'Naperville and Aurora openings',
      raised: -35,
      needed: 40,
      leadDays: 7,
      options: 'Open without, wait for the permit, lease imaging next door',
      recommendation: 'Lease next door for six months.',
    },
    {
      question: 'Which clinics get the templates first?',
      decider: 'person',
      of: 'Ellen Brandt',
      initiative: 'Open scheduling templates in all clinics',
      raised: -90,
      needed: -75,
      decided: [-80, 'The three with the longest wait.'],
    },
    {
      question: 'One billing vendor or two?',
      decider: 'person',
      of: 'Priya Menon',
      initiative: 'One billing system for all clinics',
      raised: -20,
      needed: -5,
    },
  ],
  ceoHours: [32, 33, null, 30, 28, 27],
};
