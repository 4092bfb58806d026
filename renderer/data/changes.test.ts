import { describe, expect, it } from 'vitest';
import { api } from './api.ts';
import { isTouched } from './changes.ts';

const acme = '019aa000-0000-7000-8000-000000000001';
const bolt = '019aa000-0000-7000-8000-000000000002';
const moved = { kind: 'change' as const, clientId: acme, topics: ['milestones'] };
const indexed = { kind: 'change' as const, clientId: acme, topics: ['index'] };
const settings = { kind: 'change' as const, clientId: null, topics: ['workspace'] };

const milestonesOf = (clientId: string) => api.milestones.list.queryKey({ input: { clientId } });
const today = api.today.get.queryKey({ input: {} });

describe('a change of a client', () => {
  it('touches every part of that client and nothing of another', () => {
    expect(isTouched(moved, milestonesOf(acme))).toBe(true);
    expect(isTouched(moved, api.organisation.get.queryKey({ input: { clientId: acme } }))).toBe(true);
    expect(isTouched(moved, milestonesOf(bolt))).toBe(false);
  });

  it('touches what is asked across clients only once the index has caught up', () => {
    expect(isTouched(moved, today)).toBe(false);
    expect(isTouched(indexed, today)).toBe(true);
    expect(isTouched(indexed, milestonesOf(acme))).toBe(false);
  });
});

it('a change of the workspace touches what is asked across clients and nothing of a client', () => {
  expect(isTouched(settings, api.workspace.status.queryKey({ input: {} }))).toBe(true);
  expect(isTouched(settings, today)).toBe(true);
  expect(isTouched(settings, milestonesOf(acme))).toBe(false);
});

it('touches no key that is not the API’s', () => {
  expect(isTouched(indexed, ['today'])).toBe(false);
  expect(isTouched(moved, [])).toBe(false);
});
