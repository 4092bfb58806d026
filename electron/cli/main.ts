/** The entry of the command line. */
import { processIo } from './io.ts';
import { run } from './run.ts';

// Whoever reads may leave early, as `head` does; what was begun is still finished.
process.stdout.on('error', () => {});
process.exitCode = await run(process.argv.slice(2), processIo);
