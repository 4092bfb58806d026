/** Hears what changed, in this window or any other, and refetches what is on the screen and touched by it. */
import type { Query } from '@tanstack/react-query';
import type { AppCommand } from '#shared/contract/commands.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { useUi } from '../state/ui.ts';
import { api, queryClient } from './api.ts';
import { explain } from './errors.ts';
import { blank } from './lock.ts';

type Change = Extract<AppEvent, { kind: 'change' }>;

/** Milliseconds before the stream of events is opened again. */
const shortestPause = 100;
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
export async function followChanges(
  onMenu: (command: AppCommand) => void,
  signal: AbortSignal,
): Promise<void> {
  let pause = shortestPause;
  while (!signal.aborted && useUi.getState().hasSession) {
    try {
      const events = await api.events.subscribe.call({}, { signal });
      useUi.setState({ isReachable: true });
      pause = shortestPause;
      // What was missed while nobody listened is fetched anew: the first answers may be older than the first ear, too.
      void refetch(() => true);
      for await (const event of events) {
        if (event.kind === 'menu') onMenu(event.command);
        if (event.kind === 'lock') blank();
        if (event.kind === 'change') void refetch((query) => isTouched(event, query.queryKey));
      }
    } catch (error) {
      if (!signal.aborted) noteFailure(error);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, longestPause);
  }
}

function noteFailure(error: unknown): void {
  const { code } = explain(error);
  if (code === 'UNAUTHORIZED') useUi.setState({ hasSession: false });
  if (code === 'UNREACHABLE') useUi.setState({ isReachable: false });
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
