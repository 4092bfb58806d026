/** Opens the app, writes once, and gives one client, or every file, another key without end; each time is said once it is done. */
import { finish } from '#test/contract/finish.ts';
import { say, told } from '../lines.ts';
import { type Target, writeTo } from '../numbered-writes.ts';
import { openedApp } from '../opened-app.ts';

const target = await told<Target & { givesAll?: boolean }>();
const { api } = await openedApp(target.dataDir);
await writeTo(api, target, target.from);
say('written');
for (let count = 1; ; count += 1) {
  if (target.givesAll) await finish(api.protection.renewKeys({}));
  else await finish(api.protection.rekeyClient({ clientId: target.clientId }));
  say(count);
}
