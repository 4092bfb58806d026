/** The lines of a note in which an import keeps what fits no field, such as `Imported due date: Q3 2026`. */
import { fieldWords, type ImportField } from './fields.ts';

const fieldByLabel = new Map<string, ImportField>();
for (const [field, words] of Object.entries(fieldWords)) {
  fieldByLabel.set(`Imported ${words.toLowerCase()}`, field as ImportField);
}

/** A note in two parts: what people wrote, and what imports keep, by field. */
interface NoteParts {
  readonly written: string;
  readonly kept: ReadonlyMap<ImportField, string>;
}

/** Takes a note apart. */
export function splitNote(note: string): NoteParts {
  const kept = new Map<ImportField, string>();
  const written = note.split('\n').filter((line) => {
    const colon = line.indexOf(': ');
    const field = colon > 0 ? fieldByLabel.get(line.slice(0, colon)) : undefined;
    if (field) kept.set(field, line.slice(colon + 2));
    return !field;
  });
  return { written: written.join('\n').trim(), kept };
}

/** Puts it together again, what imports keep last. */
export function joinNote({ written, kept }: NoteParts): string {
  const lines = [...kept].map(([field, text]) => `Imported ${fieldWords[field].toLowerCase()}: ${text}`);
  return [written, ...lines].filter((part) => part !== '').join('\n');
}
