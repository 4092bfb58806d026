import { describe, expect, it } from 'vitest';
import { api } from './api.ts';
import { isTouched } from './changes.ts';

const acme = '019aa000-0000-7000-8000-000000000001';
const bolt = '019aa000-0000-7000-8000-000000000002';
const moved = { kind: 'change' as const, clientId: acme, topics: ['milestones'] };

describe('a change of one client’s milestones', () => {
  it('touches that client’s milestones and no other’s', () => {
    expect(isTouched(moved, api.milestones.key({ input: { clientId: acme } }))).toBe(true);
    expect(isTouched(moved, api.milestones.key({ input: { clientId: bolt } }))).toBe(false);
  });

  it('leaves the client’s other parts alone', () => {
    expect(isTouched(moved, api.organisation.get.queryKey({ input: { clientId: acme } }))).toBe(false);
  });

  it('touches what is derived from it: today, the list of clients, this client’s history', () => {
    expect(isTouched(moved, api.today.get.queryKey({ input: {} }))).toBe(true);
    expect(isTouched(moved, api.clients.list.queryKey({ input: {} }))).toBe(true);
    expect(isTouched(moved, api.history.list.queryKey({ input: { clientId: acme } }))).toBe(true);
    expect(isTouched(moved, api.history.list.queryKey({ input: { clientId: bolt } }))).toBe(false);
  });
});

describe('a change of the workspace', () => {
  const change = { kind: 'change' as const, clientId: null, topics: ['workspace'] };

  it('touches its own part and nothing of a client', () => {
    expect(isTouched(change, api.workspace.status.queryKey({ input: {} }))).toBe(true);
    expect(isTouched(change, api.milestones.key({ input: { clientId: acme } }))).toBe(false);
  });
});

it('touches no key that is not the API’s', () => {
  expect(isTouched(moved, ['milestones'])).toBe(false);
  expect(isTouched(moved, [])).toBe(false);
});
