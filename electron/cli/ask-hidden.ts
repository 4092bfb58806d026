/** Asks at the terminal for what must not be seen there. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** What is typed, up to Enter; the terminal shows the question alone. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  // Readline echoes to its output, so it gets one that drops everything.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
