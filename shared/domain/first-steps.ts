/** What a new client is set up with, in the order in which it is easiest. */
export const firstSteps = ['agreement', 'functions', 'objectives', 'initiatives', 'sessions'] as const;

export type FirstStep = (typeof firstSteps)[number];
