import { api } from '#renderer/data/api.ts';
import { useDocument } from '#renderer/data/save-document.ts';

/** Takes the minutes of a session out of the app. */
export function useMinutes(clientId: string, sessionId: string): { isBusy: boolean; save: () => void } {
  const input = { clientId, sessionId };
  return useDocument({
    save: () => api.sessions.saveMinutes.call(input),
    fetch: () => api.sessions.minutes.call(input),
  });
}
