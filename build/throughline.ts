/** `npm run throughline -- COMMAND`: the command line, built first when its sources are newer. */
import { ensureBuilt } from './bundle.ts';

await ensureBuilt(process.argv.includes('serve') ? ['node', 'renderer'] : ['node']);
const entry = new URL('../dist/node/cli.js', import.meta.url);
await import(entry.href);
