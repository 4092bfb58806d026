import { beforeEach, expect, it, vi } from 'vitest';

// Modules that keep state: fresh ones, since test files share a process.
vi.resetModules();
const { tell, useNotices } = await import('../state/notices.ts');
const { connect } = await import('./api.ts');
const { rememberChange, stepHistory, tellOwnChange, undoCommand } = await import('./undo.ts');

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

it('takes what was told as done off the screen once it is undone', async () => {
  tell({ tone: 'done', message: 'Moved “A”' });
  tell({ tone: 'done', message: 'Saved the packet' });
  await stepHistory('undo', clientId);
  expect(useNotices.getState().notices.map(({ message }) => message)).toEqual([
    'Saved the packet',
    'Undone: Moved “A”',
  ]);
});

it('does again what is just being undone, when that is asked for at once', async () => {
  const told: string[] = [];
  const change = {
    sentence: 'Time off',
    undo: async () => told.push('undone'),
    redo: async () => told.push('redone'),
  };
  tellOwnChange(change);
  await Promise.all([stepHistory('undo', undefined), stepHistory('redo', undefined)]);
  expect(told).toEqual(['undone', 'redone']);
});

it('the notice of a step goes with the next step or change, which it would take back instead', async () => {
  await stepHistory('undo', clientId);
  await stepHistory('redo', clientId);
  expect(useNotices.getState().notices.map(({ message }) => message)).toEqual(['Done again: Moved “A”']);
  done.push({ id: 'c3', sentence: 'Closed “A”' });
  rememberChange(clientId);
  expect(useNotices.getState().notices).toEqual([]);
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

it('changes of the executive’s own are taken back in turn with those of clients', async () => {
  const own: string[] = [];
  const change = (sentence: string) => {
    own.push(sentence);
    tellOwnChange({
      sentence,
      undo: async () => own.splice(own.indexOf(sentence), 1),
      redo: async () => own.push(sentence),
    });
  };
  change('Time off on 3 Dec');
  done.push({ id: 'c3', sentence: 'Planned a day' });
  rememberChange(clientId);
  change('Read Home');

  await stepHistory('undo', undefined);
  expect(own).toEqual(['Time off on 3 Dec']);
  expect(lastNotice()).toMatchObject({ message: 'Undone: Read Home', action: { label: 'Redo' } });
  await stepHistory('undo', undefined);
  expect(undone.map(({ id }) => id)).toEqual(['c3']);
  await stepHistory('undo', undefined);
  expect(own).toEqual([]);

  await stepHistory('redo', undefined);
  await stepHistory('redo', undefined);
  await stepHistory('redo', undefined);
  expect(own).toEqual(['Time off on 3 Dec', 'Read Home']);
  expect(done.at(-1)?.id).toBe('c3');
});

it('what was taken back already is not taken back twice by its old notice', async () => {
  let times = 0;
  tellOwnChange({ sentence: 'Time off', undo: async () => void times++, redo: async () => {} });
  const told = lastNotice();
  await stepHistory('undo', undefined);
  told?.action?.run();
  await Promise.resolve();
  expect(times).toBe(1);
});
