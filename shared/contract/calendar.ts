import { z } from 'zod';
import { inClient, procedure } from './base.ts';
import { bytes, saveOutcome } from './bytes.ts';

const calendarFile = z.object({ fileName: z.string(), events: z.int(), sha256: z.string(), ics: bytes });

/** Calendar files for other programs: client days, sessions, milestones and decisions. No private note, in any of them. */
export const calendar = {
  ofClient: procedure.input(inClient).output(calendarFile),
  /** Saves it where the person chooses; `download` where the host has no dialogs. */
  saveOfClient: procedure.input(inClient).output(saveOutcome),
  /** All clients in one file, for the executive alone: titles and dates, no notes. */
  ofAll: procedure.input(z.object({})).output(calendarFile),
  saveOfAll: procedure.input(z.object({})).output(saveOutcome),
};
