/** Opens the app and writes through it without end; every acknowledged write is said at once. */

import { say, told } from '../lines.ts';
import { type Target, writeTo } from '../numbered-writes.ts';
import { openedApp } from '../opened-app.ts';

const target = await told<Target>();
const { api } = await openedApp(target.dataDir);
for (let number = target.from; ; number += 1) {
  await writeTo(api, target, number);
  say(number);
}
