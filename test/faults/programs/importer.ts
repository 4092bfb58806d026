/** Plans the import of one file as the app does, or reads it as a calendar, and says how it ended, how long it took and how much memory. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ORPCError } from '@orpc/client';
import { finish } from '#test/contract/finish.ts';
import { addClient } from '#test/harness/builders.ts';
import { say, told } from '../lines.ts';
import { openedApp } from '../opened-app.ts';

const { dataDir, path, fileName } = await told<{ dataDir: string; path: string; fileName: string }>();
const { api } = await openedApp(dataDir);
const { id: clientId } = await addClient(api);
const file = new Blob([readFileSync(path)]);
// What the start itself held at its most is not counted.
if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
const before = process.memoryUsage.rss() / 1024 ** 2;
const cpu = process.cpuUsage();
let outcome: string;
try {
  if (fileName.endsWith('.ics')) await api.busy.import({ fileName, file });
  else await finish(api.imports.plan({ clientId, kind: 'initiatives', fileName, file }));
  outcome = 'planned';
} catch (error) {
  outcome = error instanceof ORPCError ? error.code : String(error);
}
const { user, system } = process.cpuUsage(cpu);
say({ outcome, seconds: (user + system) / 1e6, megabytes: peakMemory() - before });
process.exit();

/** Megabytes of the whole process at its most, with the worker that read the file. */
function peakMemory(): number {
  // Where it is known, what belonged to the process that started this one is not counted.
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1024;
}
