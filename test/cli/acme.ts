/** A terminal at a client with a function, a CEO and an objective. */
import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { Terminal } from './terminal.ts';

let made: Promise<string> | undefined;

/** A terminal of its own for each test, on a copy of what the commands made once. */
export async function atAcme(): Promise<Terminal> {
  made ??= makeAcme();
  const folder = await made;
  const terminal = new Terminal('2026-03-10');
  cpSync(folder, terminal.folder, { recursive: true });
  return terminal;
}

async function makeAcme(): Promise<string> {
  const terminal = new Terminal('2026-03-10', mkdtempSync(join(inject('runFolder'), 'acme-')));
  await terminal.ask('client add Acme --timezone Europe/Berlin --currency EUR --fiscal-year-start 4');
  await terminal.ask('function add Sales --client acme');
  await terminal.ask("person add 'Åsa Lind' --client acme --role CEO --ceo --function sales");
  await terminal.ask("objective add 'Grow in the north' --client acme --owner 'åsa lind'");
  return terminal.folder;
}
