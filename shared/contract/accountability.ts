import { z } from 'zod';
import { authorities, escalationTriggers } from '../domain/vocabulary.ts';
import { id, instant, note, plainDate, plainMonth, reason } from './base.ts';

export const escalationRow = z.object({
  id,
  /** What suggested it; null when a person raised it unprompted. */
  trigger: z.enum(escalationTriggers).nullable(),
  initiativeId: id.nullable(),
  decisionId: id.nullable(),
  handoffId: id.nullable(),
  reason,
  raisedOn: plainDate,
  acknowledgedOn: plainDate.nullable(),
  resolvedOn: plainDate.nullable(),
  decision: note,
  createdAt: instant,
});
export type EscalationRow = z.infer<typeof escalationRow>;

export const charterEntryRow = z.object({
  id,
  authority: z.enum(authorities),
  isGranted: z.boolean(),
  since: plainDate,
  evidence: note,
  createdAt: instant,
});
export type CharterEntryRow = z.infer<typeof charterEntryRow>;

export const coordinationHoursRow = z.object({
  id,
  month: plainMonth,
  hours: z.number().min(0).max(744),
  isBaseline: z.boolean(),
  note,
});
export type CoordinationHoursRow = z.infer<typeof coordinationHoursRow>;
