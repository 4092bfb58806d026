/** Addresses that one screen offers of another, with the filters that the other one reads from its own. */
import type { InitiativeStatus } from '#shared/domain/vocabulary.ts';
import { toClient, toWorkspace } from './router.ts';

export const links = {
  initiative: (slug: string, id: string) => toClient(slug, 'registry', { initiative: id }),
  initiativesOf: (slug: string, status: InitiativeStatus) => toClient(slug, 'registry', { status }),
  needsReview: (slug: string) => toClient(slug, 'registry', { show: 'review' }),
  gaps: (slug: string) => toClient(slug, 'registry', { show: 'gaps' }),
  milestone: (slug: string, id: string) => toClient(slug, 'calendar', { milestone: id }),
  overdueMilestones: (slug: string) => toClient(slug, 'calendar', { show: 'overdue' }),
  decisions: (slug: string) => toClient(slug, 'calendar', { show: 'decisions' }),
  drift: (slug: string) => toClient(slug, 'strategy', { view: 'drift' }),
  runway: (slug: string) => toClient(slug, 'decisions'),
  decision: (slug: string, id: string) => toClient(slug, 'decisions', { decision: id }),
  sessions: (slug: string) => toClient(slug, 'sessions'),
  /** A session by its id; a date of a series by `<series>@<date>`, as the index of all clients names it. */
  session: (slug: string, id: string) => toClient(slug, 'sessions', {}, [id]),
  runSession: (slug: string, id: string) => toClient(slug, 'sessions', {}, [id, 'run']),
  packetsOfSession: (slug: string, id: string) => toClient(slug, 'packets', { session: id }),
  /** The packet of a session in the making; a date of a series is prepared first. */
  compilePacket: (slug: string, sessionId: string) =>
    sessionId.includes('@')
      ? toClient(slug, 'sessions', {}, [sessionId])
      : toClient(slug, 'packets', { session: sessionId, compile: '1' }),
  handoffs: (slug: string) => toClient(slug, 'hand-offs'),
  escalations: (slug: string) => toClient(slug, 'accountability'),
  dashboard: (slug: string) => toClient(slug, 'dashboard'),
  actions: (slug: string) => toClient(slug, 'overview', { show: 'actions' }),
  retainer: (slug: string) => toClient(slug, 'retainer'),
  importing: (slug: string) => toClient(slug, 'import'),
  daysOf: (slug: string) => toWorkspace('days', { client: slug }),
};
