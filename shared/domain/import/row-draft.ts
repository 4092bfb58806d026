/**
 * What one row would change. A field is news when the file says something about it, says something else than at the
 * last import of the row, and what is there is not that already. Where both file and app changed, the file wins and
 * it is reported.
 */
import { fold } from './cells.ts';
import type { Directory } from './directory.ts';
import type { ImportField } from './fields.ts';
import { joinNote, splitNote } from './kept-note.ts';
import type { FieldChange, Imported, Reference } from './plan-types.ts';
import type { RowReader } from './row-reader.ts';

/** The longest note that the product keeps. */
const longestNote = 100_000;

/** Where what a row names anew is added. */
const madeIn = {
  PERSON_NEW: 'people',
  FUNCTION_NEW: 'functions',
  OBJECTIVE_NEW: 'objectives',
  INITIATIVE_NEW: 'registry',
} as const;

export class RowDraft {
  readonly changes: FieldChange[] = [];
  readonly imported: Record<string, string>;
  readonly #before: Imported;
  readonly #reader: RowReader;

  constructor(reader: RowReader, existing: { readonly imported?: Imported | null } | undefined) {
    this.#reader = reader;
    this.#before = existing?.imported ?? {};
    this.imported = { ...this.#before };
  }

  /** True when what the file says of a field is news; it is then listed as a change. */
  isNews(
    field: ImportField,
    said: string | undefined,
    current: string | null,
    isSame = said === current,
    after: string | null = said ?? null,
  ): said is string {
    if (!this.#hasChanged(field, said) || isSame) return false;
    const last = this.#before[field];
    // `yes` without a date agrees with whatever date is here.
    if (last !== undefined && last !== 'yes' && current !== null && fold(current) !== fold(last)) {
      const message = `This was changed here too, to “${current}”; the file says “${said}”.`;
      this.#reader.report(field, 'CHANGED_HERE_TOO', message);
    }
    this.changes.push({ field, before: current, after });
    return true;
  }

  /** What the file said of a field when this row was last imported. */
  saidBefore(field: ImportField): string | undefined {
    return this.#before[field];
  }

  /** The reference that a name is news for, made where there is none of that name. */
  reference(
    field: ImportField,
    said: string | undefined,
    currentId: string | null,
    directory: Directory,
    newCode: keyof typeof madeIn,
  ): Reference | undefined {
    const current = directory.nameOf(currentId);
    const isSame =
      said !== undefined &&
      current !== null &&
      (fold(said) === fold(current) || directory.find(said)?.id === currentId);
    if (!this.isNews(field, said, current, isSame)) return undefined;
    return directory.resolve(said, () =>
      this.#reader.report(field, newCode, `“${said}” is new and is added to the ${madeIn[newCode]}.`),
    );
  }

  /** The first date of an entry is its original for ever: one that is there is never replaced, and it is said. */
  original(field: ImportField, said: string | undefined, current: string | null): string | undefined {
    if (current === null) return this.isNews(field, said, current) ? said : undefined;
    if (this.#hasChanged(field, said) && said !== current) {
      this.#reader.report(
        field,
        'ORIGINAL_DATE_KEPT',
        `The original date stays ${current}; the file says ${said}.`,
      );
    }
    return undefined;
  }

  /**
   * The note from its columns and from what fits no field; `undefined` when it stays, `null` when it would be too long.
   * A line kept earlier goes when its field can now be read.
   */
  note(said: string | undefined, current: string | null): string | null | undefined {
    const fromFile = splitNote(said ?? '');
    const now = splitNote(current ?? '');
    const isNews = this.isNews('note', fromFile.written || undefined, current === null ? null : now.written);
    const kept = new Map(now.kept);
    const { answered } = this.#reader;
    for (const field of answered) {
      kept.delete(field);
      delete this.imported[`${field} text`];
    }
    for (const [field, text] of new Map([...fromFile.kept, ...this.#reader.kept])) {
      if (!answered.has(field) && this.#hasChanged(`${field} text`, text)) kept.set(field, text);
    }
    const isKeptSame =
      kept.size === now.kept.size && [...kept].every(([field, text]) => now.kept.get(field) === text);
    if (!isNews && isKeptSame) return undefined;
    const note = joinNote({ written: isNews ? fromFile.written : now.written, kept });
    if (!isNews) this.changes.push({ field: 'note', before: current, after: note });
    if (note.length <= longestNote) return note;
    this.#reader.report(
      'note',
      'CELL_TOO_LONG',
      'The note would be longer than 100,000 characters, so the row is not imported.',
    );
    return null;
  }

  /** True when the file says something, and not what it said at the last import of this row; it is remembered. */
  #hasChanged(name: string, said: string | undefined): said is string {
    if (said === undefined) return false;
    this.imported[name] = said;
    return this.#before[name] !== said;
  }
}
