import { beforeEach, expect, it } from 'vitest';
import { useNotices } from '../state/notices.ts';
import { connect } from './api.ts';
import { stepHistory, undoCommand } from './undo.ts';

const clientId = '019aa000-0000-7000-8000-000000000001';

/** The client's changes as the other side would keep them, newest last. */
let done: { id: string; sentence: string }[] = [];
let undone: { id: string; sentence: string }[] = [];

const procedures: Record<string, () => unknown> = {
  'history/list': () => done.slice(-1),
  'history/undo': () => move(done, undone),
  'history/redo': () => move(undone, done),
};

connect({ call: async (path) => procedures[path.join('/')]?.() });

function move(from: typeof done, to: typeof done): unknown {
  const last = from.pop();
  if (!last) throw new TypeError('nothing left');
  to.push(last);
  return last;
}

function lastNotice() {
  return useNotices.getState().notices.at(-1);
}

beforeEach(() => {
  done = [
    { id: 'c1', sentence: 'Added “A”' },
    { id: 'c2', sentence: 'Moved “A”' },
  ];
  undone = [];
  useNotices.setState({ notices: [] });
});

it('tells the sentence of what was undone and offers to do it again', async () => {
  await stepHistory('undo', clientId);
  expect(lastNotice()).toMatchObject({
    tone: 'done',
    message: 'Undone: Moved “A”',
    action: { label: 'Redo' },
  });
  await stepHistory('redo', clientId);
  expect(lastNotice()?.message).toBe('Done again: Moved “A”');
  expect(done.map(({ id }) => id)).toEqual(['c1', 'c2']);
});

it('on a screen of all clients takes back what this window changed last', async () => {
  await stepHistory('undo', clientId);
  await stepHistory('undo', undefined);
  expect(undone.map(({ id }) => id)).toEqual(['c2', 'c1']);
});

it('an old notice never undoes a later change', async () => {
  await undoCommand(clientId, 'c1');
  expect(undone).toEqual([]);
  expect(lastNotice()?.tone).toBe('failed');
});

it('a notice undoes its own change while that is the newest', async () => {
  await undoCommand(clientId, 'c2');
  expect(undone.map(({ id }) => id)).toEqual(['c2']);
});
