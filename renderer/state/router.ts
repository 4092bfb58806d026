/**
 * The address: `#/today`, `#/clients/acme/registry?status=off_track`. It is the only place that knows which screen is
 * shown and which filters it has, so a link, a reload, back and forward all land on the same thing.
 */
import { useCallback, useSyncExternalStore } from 'react';
import {
  type ClientScreen,
  deepest,
  isClientScreen,
  isWorkspaceScreen,
  type WorkspaceScreen,
} from './screens.ts';

/** What stands behind the `?`; a screen's filters. An empty value is left out of the address. */
export type Params = Readonly<Record<string, string>>;

export type Route =
  | { scope: 'workspace'; screen: WorkspaceScreen; params: Params }
  | {
      scope: 'client';
      screen: ClientScreen;
      slug: string;
      params: Params;
      /** What of the screen is shown, where it has more than one page: a session's id, and `run`. */
      within?: readonly string[];
    }
  | { scope: 'nowhere' };

const nowhere: Route = { scope: 'nowhere' };

/** Reads an address. No path at all is Today; one that means nothing is `nowhere`. */
export function parseHash(hash: string): Route {
  const [path = '', search = ''] = split(hash.replace(/^#/, ''), '?');
  const params: Params = Object.fromEntries(new URLSearchParams(search));
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decode);
  const [first = 'today', slug, screen = 'overview', ...within] = segments.filter(
    (part) => part !== undefined,
  );
  if (segments.includes(undefined)) return nowhere;
  if (slug === undefined)
    return isWorkspaceScreen(first) ? { scope: 'workspace', screen: first, params } : nowhere;
  if (first !== 'clients' || !isClientScreen(screen)) return nowhere;
  if (within.length > deepest(screen)) return nowhere;
  return { scope: 'client', screen, slug, params, ...(within.length > 0 && { within }) };
}

/** Writes the address of a route; `parseHash` reads it back. */
export function formatHash(route: Route): string {
  if (route.scope === 'nowhere') return '#/today';
  const path =
    route.scope === 'workspace'
      ? `#/${route.screen}`
      : `#/${['clients', route.slug, route.screen, ...(route.within ?? [])].map(encodeURIComponent).join('/')}`;
  const params = Object.entries(route.params).filter(([, value]) => value !== '');
  if (params.length === 0) return path;
  return `${path}?${new URLSearchParams(params)}`;
}

/** The address of a workspace screen, for an anchor's `href`. */
export function toWorkspace(screen: WorkspaceScreen, params: Params = {}): string {
  return formatHash({ scope: 'workspace', screen, params });
}

/** The address of a screen of one client, for an anchor's `href`; `within` names a page of it. */
export function toClient(
  slug: string,
  screen: ClientScreen = 'overview',
  params: Params = {},
  within: readonly string[] = [],
): string {
  return formatHash({ scope: 'client', screen, slug, params, within });
}

/** Goes to an address made by `toWorkspace` or `toClient`; `replace` leaves no step for the Back button. */
export function navigate(hash: string, { replace = false } = {}): void {
  if (!replace) {
    location.hash = hash;
    return;
  }
  history.replaceState(history.state, '', hash);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The current route, read outside React. */
export function currentRoute(): Route {
  return parseHash(location.hash);
}

/** The current route; the component is drawn again when it changes. */
export function useRoute(): Route {
  return parseHash(useSyncExternalStore(listen, () => location.hash));
}

/** What of the current screen is shown; nothing for its first page. */
export function useWithin(): readonly string[] {
  const route = useRoute();
  return (route.scope === 'client' && route.within) || [];
}

/**
 * The screen's filters from the address, and a way to change some of them. A change replaces the address, so that Back
 * leaves the screen instead of undoing one letter of a filter; `undefined` or `''` removes a filter.
 */
export function useParams(): [Params, (change: Readonly<Record<string, string | undefined>>) => void] {
  const route = useRoute();
  const change = useCallback((changed: Readonly<Record<string, string | undefined>>) => {
    const now = currentRoute();
    if (now.scope === 'nowhere') return;
    const kept = Object.entries({ ...now.params, ...changed }).filter(([, value]) => value !== undefined);
    navigate(formatHash({ ...now, params: Object.fromEntries(kept) as Params }), { replace: true });
  }, []);
  return [route.scope === 'nowhere' ? {} : route.params, change];
}

function listen(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
