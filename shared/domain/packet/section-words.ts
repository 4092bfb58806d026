import type { PacketSectionKind } from './model.ts';

/** What each section is called wherever it is spoken of. */
export const sectionWords: Readonly<Record<PacketSectionKind, string>> = {
  since_last: 'Since the last packet',
  registry: 'Registry',
  calendar: 'Calendar',
  decisions: 'Decisions',
  dashboard: 'Dashboard',
  handoffs: 'Hand-offs and conflicts',
  escalations: 'Escalations',
  readiness: 'Readiness',
  accountability: 'Accountability',
  translations: 'Strategy in daily business',
  drift: 'Drift from the strategy',
  actions: 'Actions',
  minutes: 'Minutes',
  diagnosis: 'Diagnosis',
  retainer: 'Retainer',
  appendix: 'Appendix',
};
