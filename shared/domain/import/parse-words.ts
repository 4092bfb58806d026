/** Reads the smaller cells of a row: kind, completion, lead time, and the names in an owner's cell. */
import type { MilestoneKind } from '../vocabulary.ts';
import { fold, isPlaceholder, oneLine } from './cells.ts';

const kinds: Record<MilestoneKind, string> = {
  decision: 'decision|decide|go/no-go|go no go|gate|decision point|approval|sign-off|sign off',
  deliverable: 'deliverable|output|milestone|task|action|delivery|activity|artifact|artefact|document|launch',
  review:
    'review|review point|checkpoint|check-in|check in|meeting|workshop|session|steering|readout|read-out',
};
const kindByWord = new Map(
  Object.entries(kinds).flatMap(([kind, list]) =>
    list.split('|').map((word) => [word, kind as MilestoneKind] as const),
  ),
);

/** The kind of a milestone that a text stands for. */
export function parseKind(text: string): MilestoneKind | undefined {
  const folded = fold(text);
  return kindByWord.get(folded) ?? kindByWord.get(folded.replace(/s$/, ''));
}

const yes = new Set([
  'yes',
  'y',
  'true',
  'x',
  '✓',
  '✔',
  '✅',
  '☑',
  'done',
  'complete',
  'completed',
  'closed',
  'finished',
  '100%',
]);
const no = new Set([
  'no',
  'n',
  'false',
  '✗',
  '✘',
  '❌',
  '☐',
  'open',
  'not yet',
  'not done',
  'incomplete',
  'pending',
  '0%',
]);

/** Yes or no; `undefined` when the text is neither. */
export function parseYesNo(text: string): boolean | undefined {
  const folded = fold(text.replaceAll('\uFE0F', ''));
  return yes.has(folded) ? true : no.has(folded) ? false : undefined;
}

const longestLead = 365;

/** A lead time in whole days from `10`, `10 days` or `2 weeks`; `undefined` when it is not 0 to 365 days. */
export function parseLeadDays(text: string): number | undefined {
  const found = /^(\d{1,3})(?:\.0+)?\s*(d|days?|calendar days?|w|wks?|weeks?)?\.?$/i.exec(text);
  if (!found) return undefined;
  const days = Number(found[1]) * (/^w/i.test(found[2] ?? '') ? 7 : 1);
  return days <= longestLead ? days : undefined;
}

/** The people named in an owner's cell, in order; none for `TBD`. `Smith, Anna` is one person. */
export function parseNames(text: string): string[] {
  const parts = text.split(/\n|;|\||\s*\/\s*|\s+(?:&|\+|and)\s+/i).flatMap(byCommas);
  return parts
    .map((part) => oneLine(part.replace(/<[^<>]*>/g, '')).trim())
    .filter((part) => !isPlaceholder(part));
}

/** Commas part full names only: what stands between them must be two words or more. */
function byCommas(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => part.includes(' ')) ? parts : [text];
}

/** Who must give input; a name is left to the caller, who knows functions and people. */
export function parseInputGroup(text: string): 'ceo' | 'leadership' | undefined {
  const folded = fold(text).replace(/^the /, '');
  if (folded === 'ceo' || folded === 'chief executive' || folded === 'chief executive officer') return 'ceo';
  return leadership.has(folded) ? 'leadership' : undefined;
}

const leadership = new Set(
  'leadership|leadership team|senior leadership|senior leadership team|executive team|executive leadership team|exec team|executives|management team|management|slt|elt|lt|c-suite|senior management'.split(
    '|',
  ),
);
