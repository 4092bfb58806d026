/** `npm run db:generate`: writes the SQL for what changed in the schema. Read it before committing it. */
import { run, tool } from './steps.ts';

// A rename makes the tool ask a question; without a terminal it would give up and still report success.
if (!process.stdin.isTTY && !process.argv.includes('--no-question')) {
  console.error(
    'Run this in a terminal: a renamed column is asked about. (--no-question when nothing was renamed.)',
  );
  process.exit(1);
}
for (const journal of ['client', 'workspace']) {
  const config = `build/drizzle.${journal}.config.ts`;
  const passed = await run(tool(`migrations of ${journal}`, 'drizzle-kit', 'generate', '--config', config));
  if (!passed) {
    process.exitCode = 1;
    break;
  }
}
