/** Opens the app and makes as many writes as it is told, each said once it is acknowledged; then closes the app. */
import { say, told } from '../lines.ts';
import { type Target, writeTo } from '../numbered-writes.ts';
import { openedApp } from '../opened-app.ts';

const { to, target } = await told<{ target: Target; to: number }>();
const { app, api } = await openedApp(target.dataDir);
for (let number = target.from; number <= to; number += 1) {
  await writeTo(api, target, number);
  say(number);
}
await app.close();
process.exit();
