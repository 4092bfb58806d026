/** Undo and redo of any change, always told with the sentence of what was taken back. */
import { dismiss, dismissTold, type Notice, tell } from '../state/notices.ts';
import { api } from './api.ts';
import { explain } from './errors.ts';

/** A change of the executive's own, of no client: it is taken back by its opposite. */
interface OwnChange {
  /** What was done: `Time off on 3 Dec 2026`. */
  sentence: string;
  undo: () => Promise<unknown>;
  redo: () => Promise<unknown>;
}

type Direction = 'undo' | 'redo';
/** A client whose newest command it was, or a change of the executive's own. */
type Step = string | OwnChange;

// On a screen that shows several clients, undo takes back what this window did, the newest first.
const steps: Record<Direction, Step[]> = { undo: [], redo: [] };
let lastChanged: string | undefined;
let underWay: Promise<void> = Promise.resolve();
let lastTold: number | undefined;

export function rememberChange(clientId: string | undefined): void {
  if (clientId === undefined) return;
  lastChanged = clientId;
  remember(clientId);
}

/** Tells what was done with a way to undo it, which Ctrl+Z leads to as well. */
export function tellOwnChange(change: OwnChange): void {
  remember(change);
  tellStep({ tone: 'done', message: change.sentence, action: actionOf('undo', change) });
}

/**
 * Takes back (or does again) the newest command of the client on the screen; else the newest change of this window, and
 * after those what was done before at the client changed last.
 */
export function stepHistory(direction: Direction, currentClientId: string | undefined): Promise<void> {
  return inTurn(async () => {
    const step = currentClientId ?? steps[direction].at(-1) ?? lastChanged;
    if (step === undefined) tell({ tone: 'failed', message: `There is nothing to ${direction} yet.` });
    else await take(direction, step);
  });
}

/** One after the other: who redoes at once what is just being undone means that very step. */
function inTurn(work: () => Promise<void>): Promise<void> {
  underWay = underWay.then(work, work);
  return underWay;
}

/** Takes back one command if it is still the newest, so that an old notice never undoes a later change. */
export async function undoCommand(clientId: string, commandId: string): Promise<void> {
  const [newest] = await api.history.list.call({ clientId, limit: 1 });
  if (newest?.id === commandId) return inTurn(() => take('undo', clientId));
  tell({
    tone: 'failed',
    message: 'Something else was changed after that, so it was left as it is.',
    next: 'Undo takes back one change after the other, the newest first.',
  });
}

function remember(step: Step): void {
  steps.undo.push(step);
  steps.redo.length = 0;
  dismissStep();
}

/** What the last step took back is not the newest any more: its notice would take back something else. */
function dismissStep(): void {
  if (lastTold !== undefined) dismiss(lastTold);
  lastTold = undefined;
}

function tellStep(notice: Omit<Notice, 'id'>): void {
  dismissStep();
  lastTold = tell(notice);
}

async function take(direction: Direction, step: Step): Promise<void> {
  const back = direction === 'undo' ? 'redo' : 'undo';
  const at = steps[direction].lastIndexOf(step);
  // An old notice may ask for what was taken back meanwhile.
  if (typeof step !== 'string' && at < 0) return;
  // What fails once is not tried for ever: the step before it is next.
  if (at >= 0) steps[direction].splice(at, 1);
  try {
    const sentence = await run(direction, step);
    steps[back].push(step);
    if (typeof step === 'string') lastChanged = step;
    // What was told as done, with its Undo, would stand beside the word that it is undone.
    if (direction === 'undo') dismissTold(sentence);
    const message = `${direction === 'undo' ? 'Undone' : 'Done again'}: ${sentence}`;
    tellStep({ tone: 'done', message, action: actionOf(back, step) });
  } catch (error) {
    const { sentence, next } = explain(error);
    tell({ tone: 'failed', message: sentence, next });
  }
}

async function run(direction: Direction, step: Step): Promise<string> {
  if (typeof step === 'string') return (await api.history[direction].call({ clientId: step })).sentence;
  await step[direction]();
  return step.sentence;
}

function actionOf(direction: Direction, step: Step) {
  return {
    label: direction === 'undo' ? 'Undo' : 'Redo',
    run: () => void inTurn(() => take(direction, step)),
  };
}
