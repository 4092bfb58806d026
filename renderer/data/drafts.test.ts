import { afterAll, beforeEach, expect, it, vi } from 'vitest';

// Modules that keep state: fresh ones, since test files share a process.
vi.resetModules();
const { dropDraft, readDraft, useDrafts, writeDraft } = await import('../state/drafts.ts');
const { useLock } = await import('../state/lock.ts');
const { connect } = await import('./api.ts');
const { placeDrafts, sendDrafts } = await import('./drafts.ts');

interface Sent {
  key: string;
  values: Record<string, unknown> | null;
}

/** What the app was told, in order; what it keeps; and what holds its answers back or makes it refuse. */
let sent: Sent[] = [];
let kept: Record<string, Record<string, unknown>> = {};
let gate: Promise<void> = Promise.resolve();
let isAway = false;

connect({
  call: async (path, input) => {
    await gate;
    if (isAway) throw new TypeError('nobody answers');
    if (path.join('/') === 'workspace/drafts') return kept;
    sent.push(input as Sent);
    return {};
  },
});
sendDrafts();

/** Names that were taken out of the browser's own storage. */
const removed: string[] = [];
vi.stubGlobal('sessionStorage', { removeItem: (name: string) => removed.push(name) });
afterAll(() => {
  vi.unstubAllGlobals();
});

const unprotected = { isProtected: false, hasKept: false };
const withKept = { isProtected: true, hasKept: true };

/** Everything that is under way comes to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(async () => {
  await settled();
  await placeDrafts(unprotected);
  useLock.setState({ isLocked: false });
  useDrafts.setState({ drafts: {} });
  await settled();
  [sent, kept, gate, isAway] = [[], {}, Promise.resolve(), false];
});

it('sends what is typed, and says when a draft is dropped', async () => {
  writeDraft('new-client', { name: 'Acme' });
  await settled();
  dropDraft('new-client');
  await settled();
  expect(sent).toEqual([
    { key: 'new-client', values: { name: 'Acme' } },
    { key: 'new-client', values: null },
  ]);
});

it('takes what was typed before the workspace was protected out of the browser’s storage, and sends it', async () => {
  writeDraft('session/1', { ask: 'Approve' });
  await settled();
  [removed.length, sent] = [0, []];
  await placeDrafts(withKept);
  await settled();
  expect(removed).toEqual(['throughline:drafts']);
  expect(sent).toEqual([{ key: 'session/1', values: { ask: 'Approve' } }]);
});

it('gives back what the app kept, but not over what was typed here, and sends none of it again', async () => {
  kept = { 'new-client': { name: 'Kept' }, 'session/1': { ask: 'Kept' } };
  writeDraft('session/1', { ask: 'Typed here' });
  await settled();
  sent = [];
  await placeDrafts(withKept);
  await settled();
  expect(readDraft('new-client', { name: '' })).toEqual({ name: 'Kept' });
  expect(readDraft('session/1', { ask: '' })).toEqual({ ask: 'Typed here' });
  expect(sent).toEqual([{ key: 'session/1', values: { ask: 'Typed here' } }]);
});

it('sends one at a time, and of many changes to a draft the last', async () => {
  await placeDrafts(withKept);
  const { promise, resolve } = Promise.withResolvers<void>();
  gate = promise;
  for (const name of ['A', 'Ac', 'Acm', 'Acme']) writeDraft('new-client', { name });
  await settled();
  resolve();
  await settled();
  expect(sent.map(({ values }) => values?.name)).toEqual(['A', 'Acme']);
});

it('sends a draft again that did not arrive, with the next change', async () => {
  await placeDrafts(withKept);
  isAway = true;
  writeDraft('new-client', { name: 'Acme' });
  await settled();
  isAway = false;
  writeDraft('session/1', { ask: 'Approve' });
  await settled();
  expect(sent.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual([
    { key: 'new-client', values: { name: 'Acme' } },
    { key: 'session/1', values: { ask: 'Approve' } },
  ]);
});

it('sends nothing while the workspace is locked, and all of it once it is open again', async () => {
  await placeDrafts(withKept);
  useLock.setState({ isLocked: true });
  writeDraft('new-client', { name: 'Acme' });
  await settled();
  expect(sent).toEqual([]);
  useLock.setState({ isLocked: false });
  await placeDrafts(withKept);
  await settled();
  expect(sent).toEqual([{ key: 'new-client', values: { name: 'Acme' } }]);
});

it('shows the forms also where the app cannot give its drafts', async () => {
  isAway = true;
  await placeDrafts(withKept);
  writeDraft('new-client', { name: 'Acme' });
  expect(readDraft('new-client', { name: '' })).toEqual({ name: 'Acme' });
});
