/** How a program of the fault tests talks with the test that started it: one JSON value a line. */
import { writeSync } from 'node:fs';

/** What the test tells first. The program ends when the test does. */
export function told<T>(): Promise<T> {
  process.stdin.on('end', () => process.exit());
  return new Promise((resolve) => process.stdin.once('data', (bytes) => resolve(JSON.parse(String(bytes)))));
}

/** Says it at once: what was said before a SIGKILL is heard. */
export function say(message: unknown): void {
  writeSync(1, `${JSON.stringify(message)}\n`);
}
