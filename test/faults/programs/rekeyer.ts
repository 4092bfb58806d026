/** Opens the app, writes once, and gives one client another key without end; each key is said once the file has it. */
import { finish } from '#test/contract/finish.ts';
import { say, told } from '../lines.ts';
import { type Target, writeTo } from '../numbered-writes.ts';
import { openedApp } from '../opened-app.ts';

const target = await told<Target>();
const { api } = await openedApp(target.dataDir);
await writeTo(api, target, target.from);
say('written');
for (let count = 1; ; count += 1) {
  await finish(api.protection.rekeyClient({ clientId: target.clientId }));
  say(count);
}
