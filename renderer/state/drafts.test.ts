import { expect, it, vi } from 'vitest';

// Modules that keep state: fresh ones, since test files share a process.
vi.resetModules();
const { dropDraft, readDraft, writeDraft } = await import('./drafts.ts');

it('lays what was typed over the first values, and forgets it once dropped', () => {
  const initial = { name: '', color: '#123456' };
  expect(readDraft('new-client', initial)).toEqual(initial);
  writeDraft('new-client', { name: 'Half typed', color: '#123456' });
  expect(readDraft('new-client', initial)).toEqual({ name: 'Half typed', color: '#123456' });
  dropDraft('new-client');
  expect(readDraft('new-client', initial)).toEqual(initial);
});

it('keeps the drafts of different forms apart, and leaves out fields that the form has no more', () => {
  writeDraft('session/1', { ask: 'Approve', gone: true });
  expect(readDraft('session/2', { ask: '' })).toEqual({ ask: '' });
  expect(readDraft('session/1', { ask: '' })).toEqual({ ask: 'Approve' });
});
