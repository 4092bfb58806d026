/** The addresses of this screen. A date of a series that is not stored goes by `<series>@<date of its rule>`. */
import { links } from '#renderer/state/links.ts';
import type { PlannedSession } from '#shared/contract/sessions.ts';
import { isPlainDate, type PlainDate } from '#shared/domain/dates.ts';

export const addresses = {
  list: links.sessions,
  session: links.session,
  run: links.runSession,
  compile: links.compilePacket,
  packets: links.packetsOfSession,
};

export function placeOf({ sessionId, seriesId, ruleOn }: PlannedSession): string {
  return sessionId ?? `${seriesId}@${ruleOn}`;
}

/** What a place without a stored session names; `undefined` where it is a session's id. */
export function dateOfSeries(place: string): { seriesId: string; ruleOn: PlainDate } | undefined {
  const [seriesId = '', ruleOn = ''] = place.split('@');
  return isPlainDate(ruleOn) ? { seriesId, ruleOn } : undefined;
}
