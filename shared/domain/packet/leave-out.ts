/** The sections that an edition may go without, to be read at all. What was left out is named in it, and kept for the next comparison. */
export const omissibleSections = [
  'dashboard',
  'handoffs',
  'accountability',
  'translations',
  'drift',
  'actions',
  'appendix',
] as const;
export type OmissibleSection = (typeof omissibleSections)[number];
