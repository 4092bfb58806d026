/** Where the generated SQL lies: beside the source, or beside the bundle that was made of it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of a journal (`client` or `workspace`). */
export function migrationsFolder(journal: 'client' | 'workspace'): string {
  const beside = fileURLToPath(new URL(`./migrations/${journal}`, import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL(`../migrations/${journal}`, import.meta.url));
}
