/** A terminal at a client with a function, a CEO and an objective. */
import { Terminal } from './terminal.ts';

export async function atAcme(): Promise<Terminal> {
  const terminal = new Terminal('2026-03-10');
  await terminal.ask('client add Acme --timezone Europe/Berlin --currency EUR --fiscal-year-start 4');
  await terminal.ask('function add Sales --client acme');
  await terminal.ask("person add 'Åsa Lind' --client acme --role CEO --ceo --function sales");
  await terminal.ask("objective add 'Grow in the north' --client acme --owner 'åsa lind'");
  return terminal;
}
