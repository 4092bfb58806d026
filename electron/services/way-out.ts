/**
 * The one way out: whatever leaves the app as a file or as bytes for a person goes through here, and is searched for the
 * names of every other client and their people first. No other service may write a file or make a Blob (a test looks).
 * (Source: product rules, Packets.)
 */
import { setImmediate } from 'node:timers/promises';
import { writeFileWhole } from '#db/files/write-file.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { findLeaks, type Leak, type NameRules } from '#shared/domain/leaks.ts';
import { passagesOf, placeInWords } from '#shared/domain/passages.ts';
import type { ExportContext, Machine } from './context.ts';

/** Something that is about to leave: what its file is called, and every text that can be read in it. */
export interface Leaving {
  readonly fileName: string;
  readonly content: unknown;
  /** What to do about a name that was found; where left out, what to do about one in a client's document. */
  readonly advice?: string;
}

/** What has been searched and may leave, in one of three ways. */
export interface Cleared {
  /** Offers the bytes to the caller. */
  blob(bytes: Uint8Array, type: string): Blob;
  /** Asks the person where to save it. */
  save(bytes: Uint8Array): ReturnType<Machine['saveFile']>;
  /** Writes the file, whole or not at all. */
  write(path: string, bytes: Uint8Array): void;
}

const usualAdvice = 'Change the text, or allow the name for this client, then try again.';

/** How many places a refusal names. */
const mostPlaces = 100;

/** Searches what is about to leave. @throws Refusal LEAK_STOPPED with every place at which a foreign name stands */
export function clear(
  ctx: Pick<ExportContext, 'nameRules' | 'machine'>,
  { fileName, content, advice = usualAdvice }: Leaving,
): Cleared {
  const passages = [...passagesOf(content), { place: ['file name'], text: fileName }];
  const leaks = findLeaks(passages, ctx.nameRules());
  if (leaks.length > 0) throw stopped(leaks, advice);
  return cleared(ctx.machine, fileName);
}

/**
 * Searches all that a client's file says, piece by piece, so that other work goes on meanwhile. @throws Refusal as `clear`
 */
export async function searchAll(
  ctx: Pick<ExportContext, 'nameRules' | 'signal'>,
  pieces: Iterable<unknown>,
  advice: string,
): Promise<void> {
  const names = ctx.nameRules();
  const leaks: Leak[] = [];
  for (const piece of pieces) {
    leaks.push(...findLeaks(passagesOf(piece), names));
    await setImmediate();
    ctx.signal.throwIfAborted();
  }
  if (leaks.length > 0) throw stopped(leaks, advice);
}

/** One client's part of a file that is for the executive alone, and what must not stand in that part. */
export interface PartOfAll {
  readonly content: unknown;
  readonly names: NameRules;
}

/**
 * Searches a file that holds several clients side by side, each part by the rules of its own client.
 * @throws Refusal LEAK_STOPPED as `clear`
 */
export function clearTogether(machine: Machine, fileName: string, parts: readonly PartOfAll[]): Cleared {
  const leaks = parts.flatMap(({ content, names }) => findLeaks([...passagesOf(content)], names));
  if (leaks.length > 0) throw stopped(leaks, usualAdvice);
  return cleared(machine, fileName);
}

function cleared(machine: Machine, fileName: string): Cleared {
  return {
    blob: (bytes, type) => new Blob([Buffer.from(bytes)], { type }),
    save: (bytes) => machine.saveFile(fileName, bytes),
    write: writeFileWhole,
  };
}

function stopped(leaks: readonly Leak[], advice: string): Refusal {
  const [first] = leaks;
  const place = placeInWords(first?.place ?? []);
  const others = leaks.length > 1 ? ` So do ${leaks.length - 1} more places.` : '';
  return new Refusal(
    'LEAK_STOPPED',
    `${place} names “${first?.found}”, which belongs to another client: “${first?.excerpt}”.${others} ${advice}`,
    { leaks: leaks.slice(0, mostPlaces) },
  );
}
