/** Hears what changed, in this window or any other, and refetches what is on the screen and touched by it. */
import type { Query } from '@tanstack/react-query';
import type { AppEvent } from '#shared/contract/events.ts';
import { api, queryClient } from './api.ts';

type Change = Extract<AppEvent, { kind: 'change' }>;

const longestPause = 5_000;

/**
 * Whether a change touches what a query of this key answered. A client's parts refer to each other (a person who goes
 * leaves initiatives without an owner), so a change of one touches all of that client's. What is asked across clients
 * comes from the workspace's index, which says itself when it has caught up with a burst of changes: a screen that
 * edits there and cannot wait for that (150 ms) calls `queryClient.invalidateQueries({ queryKey: api.allDays.key() })`.
 */
export function isTouched(change: Change, key: readonly unknown[]): boolean {
  const [path, options] = key;
  if (!Array.isArray(path)) return false;
  const isIndex = change.topics.includes('index');
  const clientId = clientOf(options);
  if (clientId === undefined) return isIndex || change.clientId === null;
  return clientId === change.clientId && !isIndex;
}

/** Runs until `signal` is aborted; `onMenu` gets the commands that the application menu sends. */
export async function followChanges(onMenu: (command: string) => void, signal: AbortSignal): Promise<void> {
  for (let pause = 100; !signal.aborted; pause = Math.min(pause * 2, longestPause)) {
    try {
      for await (const event of await api.events.subscribe.call({}, { signal })) {
        pause = 100;
        if (event.kind === 'menu') onMenu(event.command);
        else void refetch((query) => isTouched(event, query.queryKey));
      }
    } catch {
      // The stream is opened again below; what was missed meanwhile is fetched anew.
    }
    if (signal.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    void refetch(() => true);
  }
}

/** Answers "as of today" are yesterday's after midnight: fetches everything anew when the calendar day has changed. */
export function followTheDay(signal: AbortSignal): void {
  let today = new Date().toDateString();
  const check = () => {
    if (new Date().toDateString() === today) return;
    today = new Date().toDateString();
    void refetch(() => true);
  };
  const timer = setInterval(check, 60_000);
  addEventListener('focus', check, { signal });
  signal.addEventListener('abort', () => clearInterval(timer));
}

function refetch(predicate: (query: Query) => boolean): Promise<void> {
  return queryClient.invalidateQueries({ predicate });
}

function clientOf(options: unknown): unknown {
  if (typeof options !== 'object' || options === null || !('input' in options)) return undefined;
  const { input } = options;
  return typeof input === 'object' && input !== null && 'clientId' in input ? input.clientId : undefined;
}
