import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHash, parseHash, type Route, toClient, toWorkspace } from './router.ts';
import { clientScreenIds, workspaceScreenIds } from './screens.ts';

describe('the address', () => {
  it.each(['', '#', '#/', '#/today'])('%j is Today', (hash) => {
    expect(parseHash(hash)).toEqual({ scope: 'workspace', screen: 'today', params: {} });
  });

  it('carries a screen of a client and its filters', () => {
    expect(parseHash('#/clients/acme/registry?status=off_track&owner=Ana+B')).toEqual({
      scope: 'client',
      screen: 'registry',
      slug: 'acme',
      params: { status: 'off_track', owner: 'Ana B' },
    });
  });

  it('carries a page of a screen that has several', () => {
    const run = {
      scope: 'client',
      screen: 'sessions',
      slug: 'acme',
      params: {},
      within: ['a/b', 'run'],
    } as const;
    expect(parseHash(toClient('acme', 'sessions', {}, run.within))).toEqual(run);
    expect(parseHash('#/clients/acme/sessions/1/run/more')).toEqual({ scope: 'nowhere' });
  });

  it('opens the overview where a client has no screen named, and the list where no client is', () => {
    expect(parseHash('#/clients/acme')).toMatchObject({ scope: 'client', screen: 'overview', slug: 'acme' });
    expect(parseHash('#/clients')).toMatchObject({ scope: 'workspace', screen: 'clients' });
  });

  it.each([
    '#/nothing',
    '#/today/acme',
    '#/clients/acme/toString',
    '#/clients/acme/registry/more',
    '#/clients/%E0',
    '#code=abc',
  ])('%j leads nowhere', (hash) => {
    expect(parseHash(hash)).toEqual({ scope: 'nowhere' });
  });

  it('leaves empty filters out', () => {
    expect(toClient('acme', 'registry', { status: '', owner: 'x' })).toBe('#/clients/acme/registry?owner=x');
    expect(toWorkspace('days')).toBe('#/days');
  });

  it('reads back whatever it wrote', () => {
    const params = fc.dictionary(
      fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
      fc.string({ minLength: 1 }),
      { noNullPrototype: true },
    );
    const slug = fc.string({ minLength: 1 });
    const routes: fc.Arbitrary<Route> = fc.oneof(
      fc.record({
        scope: fc.constant('workspace' as const),
        screen: fc.constantFrom(...workspaceScreenIds),
        params,
      }),
      fc.record({
        scope: fc.constant('client' as const),
        screen: fc.constantFrom(...clientScreenIds),
        slug,
        params,
      }),
    );
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseHash(formatHash(route))).toEqual(route);
      }),
    );
  });
});
