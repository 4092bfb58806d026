/** Opens the workspace and writes through the service without end; every acknowledged write is said at once. */
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Keyring } from '#db/files/keyring.ts';
import { lockWorkspace } from '#db/files/lock.ts';
import { ChangeEvents } from '#electron/app/change-events.ts';
import { createLazyPress } from '#electron/app/lazy-press.ts';
import { createLog } from '#electron/app/log.ts';
import { openWorkspace } from '#electron/app/open-workspace.ts';
import { edit } from '#electron/services/initiatives.ts';
import { webMachine } from '#electron/web/machine.ts';
import { say, told } from '../lines.ts';
import { numberedEdit, type Target } from '../numbered-writes.ts';

const { dataDir, clientId, initiativeId, from } = await told<Target>();
const now = () => new Date().toISOString();
lockWorkspace(dataDir);
// What createApp opens, without the contract and its transports: those take longer to load than all the rest, and are
// what the other writer is killed behind.
const { contexts } = openWorkspace({
  ...{ dataDir, now, host: webMachine, device: 'test' },
  keys: Keyring.open(join(dataDir, 'keyring.json')),
  events: new ChangeEvents(),
  log: createLog(dataDir, now),
  press: createLazyPress(),
});
const { signal } = new AbortController();
for (let number = from; ; number += 1) {
  const ctx = contexts.client(clientId, signal, () => {});
  edit(ctx, { clientId, ...numberedEdit(initiativeId, number) });
  say(number);
  await turn();
}
