/** Reads the usual words, letters and colours for a status. */
import type { InitiativeStatus } from '../vocabulary.ts';
import { fold } from './cells.ts';

const words: Record<InitiativeStatus, string> = {
  not_started:
    'not started|not yet started|not begun|to do|todo|to start|new|open|planned|planning|proposed|pending|scheduled|upcoming|future|backlog|queued|identified|assigned|draft|idea|0%|0|grey|gray|white',
  on_track:
    'on track|ontrack|on schedule|on time|on target|on plan|in progress|inprogress|in process|in work|in flight|in development|in execution|in implementation|implementation|implementing|active|ongoing|on going|under way|underway|started|working|wip|executing|ahead|ahead of schedule|good|healthy|ok|okay|green|g',
  at_risk:
    'at risk|atrisk|some risk|risk|medium risk|caution|warning|watch|slipping|slightly behind|needs attention|attention|concern|concerns|amber|yellow|orange|a|y',
  off_track:
    'off track|offtrack|off schedule|off plan|off target|behind|behind schedule|behind plan|delayed|late|overdue|past due|missed|blocked|stuck|critical|in trouble|failing|high risk|red|r',
  on_hold:
    'on hold|onhold|hold|held|paused|pause|deferred|postponed|suspended|parked|waiting|frozen|stalled|shelved|dormant|inactive',
  done: 'done|complete|completed|completed late|completed on time|closed|closed out|finished|delivered|achieved|accomplished|implemented|launched|live|met|resolved|100%|100|blue|b',
  cancelled:
    'cancelled|canceled|cancel|dropped|abandoned|stopped|killed|withdrawn|terminated|discontinued|descoped|de scoped|out of scope|rejected|not proceeding|removed|void',
};

const shapes: Record<string, InitiativeStatus> = {
  '🟢': 'on_track',
  '🟩': 'on_track',
  '💚': 'on_track',
  '🟡': 'at_risk',
  '🟨': 'at_risk',
  '💛': 'at_risk',
  '🟠': 'at_risk',
  '🟧': 'at_risk',
  '⚠': 'at_risk',
  '🔴': 'off_track',
  '🟥': 'off_track',
  '🛑': 'off_track',
  '🔵': 'done',
  '🟦': 'done',
  '✅': 'done',
  '✔': 'done',
  '✓': 'done',
  '☑': 'done',
  '⏸': 'on_hold',
  '⚪': 'not_started',
  '⬜': 'not_started',
};

const byWord = new Map(
  Object.entries(words).flatMap(([status, list]) =>
    list.split('|').map((word) => [word, status as InitiativeStatus] as const),
  ),
);

/** What a status cell says; `isExact` is false when it says more than the status, so that its text is worth keeping. */
export interface ReadStatus {
  readonly status: InitiativeStatus;
  readonly isExact: boolean;
}

/** The status that a text stands for; `undefined` when it is unknown or says two different things. */
export function parseStatus(text: string): ReadStatus | undefined {
  const shown = Object.keys(shapes).filter((shape) => text.includes(shape));
  const found = new Set(shown.map((shape) => shapes[shape]));
  const rest = fold(
    shown.reduce((left, shape) => left.replaceAll(shape, ' '), text).replaceAll('\uFE0F', ''),
  );
  const written = rest === '' ? undefined : readWords(rest);
  if (rest !== '' && !written) return undefined;
  if (written) found.add(written.status);
  const [status] = found;
  return status && found.size === 1 ? { status, isExact: written?.isExact ?? true } : undefined;
}

function readWords(text: string): ReadStatus | undefined {
  const whole = byWord.get(asWords(text));
  if (whole) return { status: whole, isExact: true };
  const parts = text
    .split(/\s+[-–—/|]+\s+|[:;,()[\]/\n]+\s*/)
    .map(asWords)
    .filter((part) => part !== '');
  const known = new Set(parts.map((part) => byWord.get(part)).filter((status) => status !== undefined));
  const [status] = known;
  if (!status || known.size > 1) return undefined;
  const isExact = parts.every((part) => byWord.has(part));
  return isExact || byWord.has(parts[0] ?? '') ? { status, isExact } : undefined;
}

function asWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();
}
